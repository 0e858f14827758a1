// Keys and options of account queries. Without 'use client', since server pages use them to seed the cache.
import { infiniteQueryOptions, queryOptions, replaceEqualDeep } from '@tanstack/react-query'
import { type AccountStatus, accountSchema } from '@/lib/accounts/account'
import { accountPageSchema, revisionPageSchema, revisionWithAccountSchema } from '@/lib/accounts/revision'
import { matchesSchema } from '@/lib/conflict/matches'
import { read, toQuery } from './read'

export type AccountSort = 'name' | '-name' | 'updatedAt' | '-updatedAt'
export interface AccountListParams {
  readonly q?: string
  readonly status?: AccountStatus
  readonly tag?: string
  readonly sort?: AccountSort
}

/** What is typed of an account; `except` is the one that is being edited. */
export interface MatchQuery {
  readonly email?: string
  readonly phone?: string
  readonly company?: string
  readonly name?: string
  readonly except?: string
}

export const accountKeys = {
  all: ['accounts'] as const,
  lists: ['accounts', 'list'] as const,
  list: (params: AccountListParams) => [...accountKeys.lists, params] as const,
  ones: ['accounts', 'one'] as const,
  one: (id: string) => [...accountKeys.ones, id] as const,
  revisions: (id: string) => ['accounts', 'revisions', id] as const,
  revision: (id: string, version: number) => ['accounts', 'revision', id, version] as const,
  presence: (id: string) => ['accounts', 'presence', id] as const,
  matches: (query: MatchQuery) => ['accounts', 'matches', query] as const,
}

export const accountListOptions = (params: AccountListParams) =>
  infiniteQueryOptions({
    queryKey: accountKeys.list(params),
    queryFn: ({ pageParam, signal }) =>
      read({ path: `/accounts?${toQuery({ ...params, cursor: pageParam })}`, schema: accountPageSchema, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })

export const accountOptions = (id: string) =>
  queryOptions({
    queryKey: accountKeys.one(id),
    queryFn: ({ signal }) => read({ path: `/accounts/${id}`, schema: accountSchema, signal }),
    structuralSharing: keepNewer,
  })

/** A reading that left before a save and came back after it never takes the place of what was saved. */
function keepNewer(known: unknown, read: unknown): unknown {
  const shared = replaceEqualDeep(known, read)
  return toVersion(known) > toVersion(read) ? known : shared
}

const toVersion = (account: unknown): number => accountSchema.safeParse(account).data?.version ?? 0

export const revisionsOptions = (id: string) =>
  infiniteQueryOptions({
    queryKey: accountKeys.revisions(id),
    queryFn: ({ pageParam, signal }) =>
      read({ path: `/accounts/${id}/revisions?${toQuery({ cursor: pageParam })}`, schema: revisionPageSchema, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })

/** Whether what is typed is there already. A query that nobody waits for any more is called off. */
export const matchesOptions = (query: MatchQuery) =>
  queryOptions({
    queryKey: accountKeys.matches(query),
    queryFn: ({ signal }) =>
      read({ path: `/accounts/matches?${toQuery({ ...query })}`, schema: matchesSchema, signal }),
    // It is a courtesy: the save itself finds out what this could not.
    retry: false,
  })

/** What a version was never changes. */
export const revisionOptions = (id: string, version: number) =>
  queryOptions({
    queryKey: accountKeys.revision(id, version),
    queryFn: ({ signal }) =>
      read({ path: `/accounts/${id}/revisions/${version}`, schema: revisionWithAccountSchema, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
