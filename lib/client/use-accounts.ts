'use client'

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import {
  type AccountListParams,
  accountListOptions,
  accountOptions,
  revisionOptions,
  revisionsOptions,
} from './account-queries'

/** Pages of accounts. While new words are looked up, what was found before stays. */
export const useAccountList = (params: AccountListParams) =>
  useInfiniteQuery({ ...accountListOptions(params), placeholderData: keepPreviousData })

/** The newest known state of an account. */
export const useAccount = (id: string) => useQuery(accountOptions(id))

/** Pages of an account's history, newest first. */
export const useRevisions = (id: string) => useInfiniteQuery(revisionsOptions(id))

/** One version of an account, with both values of each decision. */
export const useRevision = (id: string, version: number) => useQuery(revisionOptions(id, version))
