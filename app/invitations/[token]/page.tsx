import type { Metadata } from 'next'
import { InvitationScreen } from '@/components/invitations/invitation-screen'
import { getDemoPeople, getSignedInTab } from '@/lib/server/auth/page-viewer'
import { findInvitation } from '@/lib/server/invitations/find-invitation'
import { getWords } from '@/lib/server/words'

/** The address is the secret: nobody whom this page leads to shall learn it. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('settings.invitation')
  return { title: t('page'), referrer: 'no-referrer', robots: { index: false } }
}

interface InvitationPageProps {
  readonly params: Promise<{ token: string }>
}

export default async function InvitationPage({ params }: InvitationPageProps) {
  const { token } = await params
  const [found, people, tab] = await Promise.all([findInvitation(token), getDemoPeople(), getSignedInTab()])
  const isSignedIn = people.length > 0 || tab !== null
  return <InvitationScreen token={token} invitation={found.ok ? found.value : null} isSignedIn={isSignedIn} />
}
