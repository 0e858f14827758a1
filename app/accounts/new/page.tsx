import type { Metadata } from 'next'
import { NewAccountScreen } from '@/components/accounts/new/new-account-screen'
import { SignedOut } from '@/components/accounts/signed-out'
import { getPageViewer } from '@/lib/server/auth/page-viewer'
import { getWords } from '@/lib/server/words'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('accounts.new')
  return { title: t('title') }
}

export default async function NewAccountPage() {
  if ((await getPageViewer()) === null) return <SignedOut />
  return <NewAccountScreen />
}
