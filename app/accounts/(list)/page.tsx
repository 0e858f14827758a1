import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { AccountList } from '@/components/accounts/list/account-list'
import { defaultSort, parseListParams } from '@/components/accounts/list/list-params'
import { NewAccountLink } from '@/components/accounts/new-account-link'
import { SignedOut } from '@/components/accounts/signed-out'
import { PageHeader } from '@/components/ui/page-header'
import { accountListOptions } from '@/lib/client/account-queries'
import { listAccounts } from '@/lib/server/accounts/list-accounts'
import { getPageViewer } from '@/lib/server/auth/page-viewer'
import { toCursor } from '@/lib/server/http/conditions/cursor'
import { getWords } from '@/lib/server/words'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('accounts.list')
  return { title: t('name') }
}

interface AccountsPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

const pageSize = 25

export default async function AccountsPage({ searchParams }: AccountsPageProps) {
  const viewer = await getPageViewer()
  if (viewer === null) return <SignedOut />
  const t = await getWords('accounts.list')
  const search = await searchParams
  const params = parseListParams({ get: (name) => [search[name]].flat()[0] ?? null })
  const { q, sort = defaultSort, ...rest } = params
  const { items, next } = await listAccounts(viewer, { ...rest, text: q, sort, limit: pageSize })
  const page = { items: [...items], nextCursor: next && toCursor([sort, next.key, next.id]) }
  const client = new QueryClient()
  client.setQueryData(accountListOptions(params).queryKey, { pages: [page], pageParams: [''] })
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader title={t('name')} actions={<NewAccountLink />} />
      <AccountList />
    </HydrationBoundary>
  )
}
