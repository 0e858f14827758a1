'use client'

import { useTranslations } from 'use-intl'
import { AccountBalance } from '@/components/transfers/account-balance'
import { RelativeTime } from '@/components/ui/relative-time'
import type { Account } from '@/lib/accounts/account'
import { useIdentity } from '@/lib/client/identity'
import { BackLink } from '../back-link'
import { canEdit } from '../can-edit'
import { LeaseChip } from '../lease/lease-chip'
import { PresenceChips } from '../live/presence-chips'
import { toFirstName } from '../person-name'
import { bdi } from '../rich'
import { StatusBadge } from '../status-badge'
import { DeleteAccount } from './delete-account'

interface AccountHeaderProps {
  readonly account: Account
  readonly onDeleted: () => void
}

/** What is stored at the moment, above the form that may say something else already. */
export function AccountHeader({ account, onDeleted }: AccountHeaderProps) {
  const t = useTranslations('accounts')
  const { person } = useIdentity()
  return (
    <div className="mb-8">
      <div className="flex min-h-11 items-center justify-between gap-4">
        <BackLink />
        {canEdit(person) && <DeleteAccount account={account} onDeleted={onDeleted} />}
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h1 className="min-w-0 text-2xl font-semibold tracking-[-0.02em] text-balance sm:text-3xl">
          <bdi>{account.name}</bdi>
        </h1>
        <StatusBadge status={account.status} />
        <PresenceChips accountId={account.id} />
        <LeaseChip accountId={account.id} />
      </div>
      <p className="mt-1.5 text-sm text-muted tabular-nums">
        {t.rich('version', {
          version: String(account.version),
          name: toFirstName(account.updatedBy.name),
          time: () => <RelativeTime at={account.updatedAt} />,
          bdi,
        })}
      </p>
      <AccountBalance accountId={account.id} />
    </div>
  )
}
