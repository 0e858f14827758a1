import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { AccountListItem } from '@/lib/accounts/revision'
import { accountListOptions } from '../account-queries'

interface WithQueriesProps {
  readonly client?: QueryClient
  readonly children: ReactNode
}

/** A query cache around what a test renders. */
export function WithQueries({ client, children }: WithQueriesProps) {
  const [own] = useState(() => client ?? new QueryClient())
  return <QueryClientProvider client={own}>{children}</QueryClientProvider>
}

/** A cache that knows the unfiltered list, and does not read it again by itself. */
export function createListClient(items: readonly AccountListItem[]) {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, networkMode: 'always' } },
  })
  const setList = (next: readonly AccountListItem[]) =>
    client.setQueryData(accountListOptions({}).queryKey, {
      pages: [{ items: [...next], nextCursor: null }],
      pageParams: [''],
    })
  setList(items)
  return { client, setList }
}
