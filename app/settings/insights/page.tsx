import type { Metadata } from 'next'
import { SignedOut } from '@/components/accounts/signed-out'
import { InsightsView } from '@/components/insights/insights-view'
import { getPageViewer } from '@/lib/server/auth/page-viewer'
import { getWords } from '@/lib/server/words'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('insights')
  return { title: t('name') }
}

/** Read by the browser alone: in demo mode it knows which person a tab is, and not everybody is an admin. */
export default async function InsightsPage() {
  return (await getPageViewer()) === null ? <SignedOut /> : <InsightsView />
}
