import type { Metadata } from 'next'
import { KeysScreen } from '@/components/settings/keys/keys-screen'
import { getWords } from '@/lib/server/words'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('settings.keys')
  return { title: t('title') }
}

export default function KeysPage() {
  return <KeysScreen />
}
