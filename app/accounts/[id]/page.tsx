import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountScreen } from '@/components/accounts/detail/account-screen'
import { SignedOut } from '@/components/accounts/signed-out'
import { accountOptions, revisionsOptions } from '@/lib/client/account-queries'
import { accountPageSize, balanceOptions, transferListOptions } from '@/lib/client/transfers/transfer-queries'
import { getAccount } from '@/lib/server/accounts/get-account'
import { listRevisions } from '@/lib/server/accounts/list-revisions'
import { getPageViewer } from '@/lib/server/auth/page-viewer'
import { toCursor } from '@/lib/server/http/conditions/cursor'
import { toTransferCursor } from '@/lib/server/http/transfers/read-transfers'
import { getBalance } from '@/lib/server/transfers/get-balance'
import { listTransfers } from '@/lib/server/transfers/list-transfers'
import { getWords } from '@/lib/server/words'

interface AccountPageProps {
  readonly params: Promise<{ id: string }>
}

const historySize = 25

export async function generateMetadata({ params }: AccountPageProps): Promise<Metadata> {
  const viewer = await getPageViewer()
  const account = viewer && (await getAccount(viewer, (await params).id))
  const t = await getWords('accounts')
  return { title: account?.ok ? account.value.name : t('account') }
}

export default async function AccountPage({ params }: AccountPageProps) {
  const { id } = await params
  const viewer = await getPageViewer()
  if (viewer === null) return <SignedOut />
  const [account, history, balance, transfers] = await Promise.all([
    getAccount(viewer, id),
    listRevisions(viewer, { id, limit: historySize }),
    getBalance(viewer, id),
    listTransfers(viewer, { accountId: id, limit: accountPageSize }),
  ])
  if (!account.ok && account.refusal.code === 'not-found') notFound()
  const client = new QueryClient()
  // A deleted account is not seeded: the browser asks the API, which answers what it was.
  if (account.ok) client.setQueryData(accountOptions(id).queryKey, account.value)
  if (history.ok) {
    const { items, next } = history.value
    const page = { items: [...items], nextCursor: next === null ? null : toCursor(['revision', next]) }
    client.setQueryData(revisionsOptions(id).queryKey, { pages: [page], pageParams: [''] })
  }
  if (balance.ok) client.setQueryData(balanceOptions(id).queryKey, balance.value)
  if (transfers.ok) {
    const page = { items: [...transfers.value.items], nextCursor: toTransferCursor(transfers.value.next) }
    client.setQueryData(transferListOptions(id).queryKey, { pages: [page], pageParams: [''] })
  }
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <AccountScreen id={id} />
    </HydrationBoundary>
  )
}
