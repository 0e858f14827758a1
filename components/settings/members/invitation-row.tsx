'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { toFirstName } from '@/components/accounts/person-name'
import { bdi } from '@/components/accounts/rich'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { DateTime } from '@/components/ui/date-time'
import { RelativeTime } from '@/components/ui/relative-time'
import type { Invitation, InvitationState } from '@/lib/accounts/membership'
import { useRevokeInvitation } from '@/lib/client/settings/use-membership'
import { ConfirmAction } from '../parts/confirm-action'

const looks = { open: 'you', accepted: 'good', revoked: 'plain', expired: 'plain' } as const satisfies Record<
  InvitationState,
  string
>

interface InvitationRowProps {
  readonly invitation: Invitation
  readonly onNews: (text: string) => void
}

/** An invitation and what became of it; an open one can be revoked. */
export function InvitationRow({ invitation, onNews }: InvitationRowProps) {
  const t = useTranslations('settings.invitations')
  const [isAsking, setAsking] = useState(false)
  const revocation = useRevokeInvitation()
  const { id, label, role, state, createdAt, createdBy, expiresAt, acceptedBy } = invitation
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 text-sm">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <bdi className="min-w-0 font-medium wrap-anywhere">{label}</bdi>
          <Badge look={looks[state]}>{t(`states.${state}`)}</Badge>
        </p>
        <p className="mt-0.5 text-muted">
          {t('as', { role })}
          {state === 'open' && <> · {t.rich('openUntil', { time: () => <DateTime at={expiresAt} /> })}</>}
          {acceptedBy && <> · {t.rich('acceptedBy', { name: acceptedBy.name, bdi })}</>}
          {' · '}
          {t.rich('madeBy', {
            name: toFirstName(createdBy.name),
            bdi,
            time: () => <RelativeTime at={createdAt} />,
          })}
        </p>
      </div>
      {state === 'open' && (
        <Button size="small" aria-label={t('revokeOne', { label })} onClick={() => setAsking(true)}>
          {t('revoke')}
        </Button>
      )}
      <ConfirmAction
        isOpen={isAsking}
        action={revocation}
        input={id}
        onClose={() => setAsking(false)}
        onDone={() => {
          setAsking(false)
          onNews(t('revoked', { label }))
        }}
        words={{
          title: t('revokeQuestion', { label }),
          text: t('revokeText'),
          confirm: t('revoke'),
          busy: t('revoking'),
          refused: (reason) => t('notRevoked', { reason }),
        }}
      />
    </li>
  )
}
