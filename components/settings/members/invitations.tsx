'use client'

import { Link2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/ui/empty-state'
import type { NewInvitation } from '@/lib/accounts/membership'
import { useInvitations } from '@/lib/client/settings/use-membership'
import { Reading } from '../parts/reading'
import { SecretOnce } from '../parts/secret-once'
import { InvitationRow } from './invitation-row'
import { InviteForm } from './invite-form'

/** Links into the workspace: made, shown once, and looked after. For admins. */
export function Invitations() {
  const t = useTranslations('settings.invitations')
  const query = useInvitations(true)
  const [fresh, setFresh] = useState<NewInvitation | null>(null)
  const [news, setNews] = useState('')
  return (
    <div className="grid gap-6">
      {fresh === null ? (
        <InviteForm onMade={setFresh} />
      ) : (
        <SecretOnce
          title={t('fresh', { label: fresh.label })}
          warning={t('freshText')}
          secret={fresh.url}
          doneLabel={t('done')}
          onDone={() => setFresh(null)}
        />
      )}
      <Reading query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={Link2} title={t('none')}>
              {t('noneText')}
            </EmptyState>
          ) : (
            <ul aria-label={t('list')} className="divide-y divide-line border-y border-line">
              {items.map((invitation) => (
                <InvitationRow key={invitation.id} invitation={invitation} onNews={setNews} />
              ))}
            </ul>
          )
        }
      </Reading>
      <p role="status" className="min-h-5 text-sm text-muted">
        {news}
      </p>
    </div>
  )
}
