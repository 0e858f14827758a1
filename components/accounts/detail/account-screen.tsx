'use client'

import { useState } from 'react'
import { ReapplyProvider } from '@/components/history/reapply/reapply-context'
import { AccountTransfers } from '@/components/transfers/list/account-transfers'
import type { Account } from '@/lib/accounts/account'
import { useOutboxState } from '@/lib/client/outbox/outbox-provider'
import { RefusedError } from '@/lib/client/refused-error'
import { useAccount, useRevisions } from '@/lib/client/use-accounts'
import { AccountEditor } from '../account-editor'
import { AccountHeader } from './account-header'
import { AccountLayout } from './account-layout'
import { AccountSkeleton } from './account-skeleton'
import { DeletedAccount } from './deleted-account'
import { UnreadableAccount } from './unreadable-account'

/** One account: its form and its history, or why it cannot be shown. */
export function AccountScreen({ id }: { id: string }) {
  const { data: account, error, isFetching, refetch } = useAccount(id)
  const { refetch: refetchHistory } = useRevisions(id)
  const { entries } = useOutboxState()
  const last = useLast(error)
  const onDeleted = () => Promise.all([refetch(), refetchHistory()])
  // What was read once stays: somebody may be typing in it when a later reading fails.
  if (account)
    return (
      <ReapplyProvider>
        <AccountLayout accountId={id} header={<AccountHeader account={account} onDeleted={() => void onDeleted()} />}>
          <AccountEditor key={account.id} account={account} />
          <AccountTransfers accountId={id} />
        </AccountLayout>
      </ReapplyProvider>
    )
  // What was to be saved in an account that is gone is still to be decided upon.
  if (last && entries.some(({ accountId, isQueued }) => accountId === id && isQueued))
    return (
      <AccountLayout accountId={id} header={null}>
        <AccountEditor key={id} account={last} />
      </AccountLayout>
    )
  if (!error) return <AccountSkeleton />
  if (error instanceof RefusedError && error.problem.code === 'deleted')
    return (
      <AccountLayout accountId={id} header={null}>
        <DeletedAccount problem={error.problem} />
        <AccountTransfers accountId={id} />
      </AccountLayout>
    )
  return <UnreadableAccount error={error} isRetrying={isFetching} onRetry={() => refetch()} />
}

/** A deleted account as it was last; also while it is asked for again, as by each part of the page that wants it. */
function useLast(error: Error | null): Account | null {
  const [last, setLast] = useState<Account | null>(null)
  const problem = error instanceof RefusedError && error.problem.code === 'deleted' ? error.problem : null
  if (problem !== null && problem.last.id !== last?.id) setLast({ ...problem.last, version: problem.lastVersion })
  return last
}
