import type { Metadata } from 'next'
import { MembersScreen } from '@/components/settings/members/members-screen'
import { getWords } from '@/lib/server/words'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('settings.members')
  return { title: t('title') }
}

export default function MembersPage() {
  return <MembersScreen />
}
