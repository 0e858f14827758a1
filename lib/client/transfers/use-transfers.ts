'use client'

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { accountListOptions, accountOptions } from '../account-queries'
import { balanceOptions, transferListOptions } from './transfer-queries'

/** Pages of transfers, newest first: of one account, or of the workspace for null. */
export const useTransfers = (accountId: string | null) => useInfiniteQuery(transferListOptions(accountId))

/** The newest known balance of an account. */
export const useBalance = (accountId: string) => useQuery(balanceOptions(accountId))

/** The first accounts whose name, email or company has this text. What was found before stays meanwhile. */
export const useAccountSearch = (text: string) =>
  useInfiniteQuery({
    ...accountListOptions({ sort: 'name', ...(text && { q: text }) }),
    placeholderData: keepPreviousData,
  })

/** An account at one side of a transfer, and its money; nothing is asked for null, the world outside. */
export function useTransferSide(accountId: string | null) {
  const id = accountId ?? ''
  const account = useQuery({ ...accountOptions(id), enabled: accountId !== null })
  const balance = useQuery({ ...balanceOptions(id), enabled: accountId !== null })
  return { account: account.data ?? null, balance: balance.data ?? null, error: account.error ?? balance.error }
}
