import type { Metadata } from 'next'
import { SignedOut } from '@/components/accounts/signed-out'
import { YouScreen } from '@/components/settings/you/you-screen'
import { getPageViewer } from '@/lib/server/auth/page-viewer'
import { getWords } from '@/lib/server/words'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('signIn.you')
  return { title: t('title') }
}

export default async function YouPage() {
  return (await getPageViewer()) === null ? <SignedOut /> : <YouScreen />
}
