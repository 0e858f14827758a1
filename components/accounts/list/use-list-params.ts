'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import type { AccountListParams } from '@/lib/client/account-queries'
import { parseListParams, toListSearch } from './list-params'

/** The filters of the list. They live in the address, so that a reload, a link and the Back button keep them. */
export function useListParams(): [AccountListParams, (params: AccountListParams) => void] {
  const path = usePathname()
  const params = parseListParams(useSearchParams())
  // Not the router: nothing on the server depends on the address once the page is there.
  const setParams = (next: AccountListParams) => window.history.replaceState(null, '', `${path}${toListSearch(next)}`)
  return [params, setParams]
}
