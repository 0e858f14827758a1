import type { Metadata } from 'next'
import { SignedOut } from '@/components/accounts/signed-out'
import { AuditScreen } from '@/components/audit/audit-screen'
import { getPageViewer } from '@/lib/server/auth/page-viewer'
import { getWords } from '@/lib/server/words'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('audit')
  return { title: t('name') }
}

/** The browser reads it: only there is known who the tab's person is, and only admins may. */
export default async function AuditPage() {
  return (await getPageViewer()) === null ? <SignedOut /> : <AuditScreen />
}
