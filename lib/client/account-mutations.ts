'use client'

import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Account } from '@/lib/accounts/account'
import { accountKeys } from './account-queries'
import type { Answer } from './api'
import { type AccountSave, toRestoreRequest, toSaveRequest } from './send/account-requests'
import { sendOnce } from './send/send-once'

export type { AccountSave } from './send/account-requests'

/** Saves an account. Resolves to the stored account or to the refusal; throws `UnreadableAnswerError` alone. */
export const useSaveAccount = () => useAccountWrite((save: AccountSave) => sendOnce(toSaveRequest(save)))

/** Brings a deleted account back, with changes in the same revision. */
export const useRestoreAccount = () => useAccountWrite((save: AccountSave) => sendOnce(toRestoreRequest(save)))

function useAccountWrite<Input>(write: (input: Input) => Promise<Answer<Account>>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: (answer) => {
      if (answer.ok) adoptAccount(client, answer.data)
    },
  })
}

/** The answered account is the newest known one; lists and history are read again when somebody looks. */
export function adoptAccount(client: QueryClient, account: Account) {
  client.setQueryData(accountKeys.one(account.id), account)
  void client.invalidateQueries({ queryKey: accountKeys.lists })
  void client.invalidateQueries({ queryKey: accountKeys.revisions(account.id) })
}
