import type { Metadata } from 'next'
import { NewAccountScreen } from '@/components/accounts/new/new-account-screen'
import { getWords } from '@/lib/server/words'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('accounts.new')
  return { title: t('title') }
}

export default function NewAccountPage() {
  return <NewAccountScreen />
}
