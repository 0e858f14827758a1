// Keys and options of queries about money. Without 'use client', since server pages use them to seed the cache.
import { infiniteQueryOptions, queryOptions, replaceEqualDeep } from '@tanstack/react-query'
import { balanceSchema, transferPageSchema } from '@/lib/accounts/transfer'
import { read, toQuery } from '../read'

export const transferKeys = {
  all: ['transfers'] as const,
  lists: ['transfers', 'list'] as const,
  list: (accountId: string | null) => [...transferKeys.lists, accountId] as const,
  balances: ['transfers', 'balance'] as const,
  balance: (accountId: string) => [...transferKeys.balances, accountId] as const,
}

/** Beside everything else of an account, a few are enough to begin with. */
export const accountPageSize = 10

/** Pages of transfers, newest first: of one account, or of the workspace for null. */
export const transferListOptions = (accountId: string | null) =>
  infiniteQueryOptions({
    queryKey: transferKeys.list(accountId),
    queryFn: ({ pageParam, signal }) => {
      const part = accountId === null ? {} : { accountId, limit: String(accountPageSize) }
      const query = toQuery({ ...part, cursor: pageParam })
      return read({ path: `/transfers?${query}`, schema: transferPageSchema, signal })
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })

export const balanceOptions = (accountId: string) =>
  queryOptions({
    queryKey: transferKeys.balance(accountId),
    queryFn: ({ signal }) => read({ path: `/accounts/${accountId}/balance`, schema: balanceSchema, signal }),
    structuralSharing: keepNewer,
  })

/** A reading that left before a movement and came back after it never takes the place of the newer one. */
function keepNewer(known: unknown, read: unknown): unknown {
  return toSequence(known) > toSequence(read) ? known : replaceEqualDeep(known, read)
}

const toSequence = (balance: unknown): number => balanceSchema.safeParse(balance).data?.sequence ?? -1
