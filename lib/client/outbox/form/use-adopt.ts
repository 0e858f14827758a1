'use client'

import { useQueryClient } from '@tanstack/react-query'
import type { Account } from '@/lib/accounts/account'
import { adoptAccount } from '../../account-mutations'

/** Makes an answered account the newest known one. */
export function useAdopt(): (account: Account) => void {
  const client = useQueryClient()
  return (account) => adoptAccount(client, account)
}
