import { accountStatuses } from '@/lib/accounts/account'
import type { AccountListParams, AccountSort } from '@/lib/client/account-queries'

export const sorts: readonly AccountSort[] = ['-updatedAt', 'updatedAt', 'name', '-name']
export const defaultSort: AccountSort = '-updatedAt'

interface SearchParams {
  get(name: string): string | null
}

/** What the address asks for. What it should not hold is left out. */
export function parseListParams(search: SearchParams): AccountListParams {
  const q = search.get('q')?.trim()
  const status = accountStatuses.find((name) => name === search.get('status'))
  const tag = search.get('tag')?.trim()
  const sort = sorts.find((name) => name === search.get('sort'))
  return {
    ...(q && { q }),
    ...(status && { status }),
    ...(tag && { tag }),
    ...(sort && sort !== defaultSort && { sort }),
  }
}

/** The address of a list: `/accounts?q=north&status=active`. */
export function toListSearch(params: AccountListParams): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) if (value) search.set(name, value)
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

/** Whether anything narrows the list down. */
export const isFiltered = ({ q, status, tag }: AccountListParams): boolean => Boolean(q || status || tag)
