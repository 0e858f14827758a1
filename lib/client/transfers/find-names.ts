'use client'

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import type { Transfer } from '@/lib/accounts/transfer'
import { accountOptions } from '../account-queries'

/** What the two sides are called; null for the world outside, and where nobody could say. */
export interface Names {
  readonly from: string | null
  readonly to: string | null
}

/** After a reload the transfer may be known before its accounts are. */
async function findNames(client: QueryClient, { fromId, toId }: Pick<Transfer, 'fromId' | 'toId'>) {
  const find = async (id: string | null) => {
    const account = id === null ? null : await client.ensureQueryData(accountOptions(id)).catch(() => null)
    return account?.name ?? null
  }
  const [from, to] = await Promise.all([find(fromId), find(toId)])
  return { from, to } satisfies Names
}

/** Finds out what the sides of a transfer are called. */
export function useFindNames() {
  const client = useQueryClient()
  return (transfer: Pick<Transfer, 'fromId' | 'toId'>): Promise<Names> => findNames(client, transfer)
}
