'use client'

import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { type Account, type AccountRecord, accountSchema } from '@/lib/accounts/account'
import type { Resolution } from '@/lib/accounts/revision'
import { accountKeys } from './account-queries'
import { type Answer, callApi } from './api'
import { toFenceHeader } from './leases/held-fences'

/** A save: the fields that changed, the version they were changed from, and how a conflict before it was settled. */
export interface AccountSave {
  readonly id: string
  readonly version: number
  readonly changes: Partial<AccountRecord>
  readonly resolution?: Resolution
}

/** Saves an account. Resolves to the stored account or to the refusal; throws `UnreadableAnswerError` alone. */
export const useSaveAccount = () =>
  useAccountWrite(({ id, version, changes, resolution }: AccountSave) =>
    callApi({
      method: 'PATCH',
      path: `/accounts/${id}`,
      body: { version, ...changes, resolution },
      headers: toFenceHeader(id),
      schema: accountSchema,
    }),
  )

/** Brings a deleted account back, with changes in the same revision. */
export const useRestoreAccount = () =>
  useAccountWrite(({ id, version, changes }: AccountSave) =>
    callApi({
      method: 'POST',
      path: `/accounts/${id}/restore`,
      body: { version, changes },
      headers: toFenceHeader(id),
      schema: accountSchema,
    }),
  )

/** Reverts exactly what the newest version changed. */
export const useUndoSave = () =>
  useAccountWrite(({ id, version }: { id: string; version: number }) =>
    callApi({ method: 'POST', path: `/accounts/${id}/undo`, body: { version }, schema: accountSchema }),
  )

/** Creates an account; the same `key` sent again is answered with what the first attempt made. */
export const useCreateAccount = () =>
  useAccountWrite(({ record, key }: { record: AccountRecord; key: string }) =>
    callApi({
      method: 'POST',
      path: '/accounts',
      body: record,
      headers: { 'Idempotency-Key': key },
      schema: accountSchema,
    }),
  )

/** Deletes the version that the person saw. */
export function useDeleteAccount() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) =>
      callApi({ method: 'DELETE', path: `/accounts/${id}?version=${version}`, schema: z.null() }),
    onSuccess: async (answer, { id }) => {
      if (!answer.ok) return
      client.removeQueries({ queryKey: accountKeys.one(id) })
      await client.invalidateQueries({ queryKey: accountKeys.lists })
    },
  })
}

function useAccountWrite<Input>(write: (input: Input) => Promise<Answer<Account>>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: (answer) => {
      if (answer.ok) adopt(client, answer.data)
    },
  })
}

/** The answered account is the newest known one; lists and history are read again when somebody looks. */
function adopt(client: QueryClient, account: Account) {
  client.setQueryData(accountKeys.one(account.id), account)
  void client.invalidateQueries({ queryKey: accountKeys.lists })
  void client.invalidateQueries({ queryKey: accountKeys.revisions(account.id) })
}
