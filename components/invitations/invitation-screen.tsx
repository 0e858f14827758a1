'use client'

import { CircleSlash, MailOpen } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { WhyNot } from '@/components/settings/parts/why-not'
import { Button, buttonClass } from '@/components/ui/button'
import { DateTime } from '@/components/ui/date-time'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import type { Joined, OpenedInvitation } from '@/lib/accounts/membership'
import { useIdentity } from '@/lib/client/identity'
import { useAcceptInvitation } from '@/lib/client/settings/use-membership'

interface InvitationScreenProps {
  readonly token: string
  /** Null where the link leads nowhere. */
  readonly invitation: OpenedInvitation | null
  readonly isSignedIn: boolean
}

/** Who invites into what, and the way in. */
export function InvitationScreen({ token, invitation, isSignedIn }: InvitationScreenProps) {
  const t = useTranslations('settings.invitation')
  const [joined, setJoined] = useState<Joined | null>(null)
  if (joined !== null) return <JoinedNote joined={joined} />
  if (invitation === null)
    return (
      <EmptyState icon={CircleSlash} title={t('unknown')} isPage>
        {t('unknownText')}
      </EmptyState>
    )
  const { state, invitedBy, workspace, role, expiresAt } = invitation
  if (state !== 'open')
    return (
      <EmptyState icon={CircleSlash} title={t(state)} isPage>
        {t(`${state}Text`, { name: invitedBy.name })}
      </EmptyState>
    )
  return (
    <EmptyState
      icon={MailOpen}
      title={t('title', { name: invitedBy.name, workspace: workspace.name })}
      isPage
      actions={isSignedIn ? <AcceptButton token={token} onJoined={setJoined} /> : <WaysIn token={token} />}
    >
      <p>{t('text', { role })}</p>
      <p className="mt-2">{t.rich('until', { time: () => <DateTime at={expiresAt} /> })}</p>
      {!isSignedIn && <p className="mt-2">{t('signedOut')}</p>}
    </EmptyState>
  )
}

interface AcceptButtonProps {
  readonly token: string
  readonly onJoined: (joined: Joined) => void
}

function AcceptButton({ token, onJoined }: AcceptButtonProps) {
  const t = useTranslations('settings.invitation')
  const { person } = useIdentity()
  const action = useAcceptInvitation()
  if (person === null) return <Skeleton className="h-9 w-40" />
  const accept = async () => {
    const done = await action.run(token)
    if (done !== null) onJoined(done.data)
  }
  return (
    <div className="grid justify-items-center gap-3">
      <Button look="primary" aria-disabled={action.isPending} onClick={() => void accept()}>
        {action.isPending ? t('accepting') : t('accept', { name: person.name })}
      </Button>
      <div role="alert" className="max-w-md text-sm text-problem empty:hidden">
        {action.refusal && <WhyNot refusal={action.refusal} frame={(reason) => t('notAccepted', { reason })} />}
      </div>
    </div>
  )
}

/** Plain links: the pages of signing in are entered anew. */
function WaysIn({ token }: { readonly token: string }) {
  const t = useTranslations('settings.invitation')
  const next = encodeURIComponent(`/invitations/${token}`)
  return (
    <>
      <a href={`/sign-in?next=${next}`} className={buttonClass({ look: 'primary' })}>
        {t('signIn')}
      </a>
      <a href={`/sign-up?invitation=${encodeURIComponent(token)}`} className={buttonClass({})}>
        {t('signUp')}
      </a>
    </>
  )
}

function JoinedNote({ joined }: { readonly joined: Joined }) {
  const t = useTranslations('settings.invitation')
  return (
    <div role="status">
      <EmptyState
        icon={MailOpen}
        title={t('joined', { workspace: joined.workspace.name })}
        isPage
        actions={
          // Loaded afresh: what is shown from here on is another workspace’s.
          <a href="/accounts" className={buttonClass({ look: 'primary' })}>
            {t('toAccounts')}
          </a>
        }
      >
        {t('joinedText', { role: joined.role })}
      </EmptyState>
    </div>
  )
}
