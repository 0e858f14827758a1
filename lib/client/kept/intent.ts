// What a person asked for in one press, as far as it must be done once: it is kept until its outcome is known.
import { z } from 'zod'
import { type Account, accountRecordSchema, versionSchema } from '@/lib/accounts/account'
import { type Transfer, transferInputSchema, transferSchema } from '@/lib/accounts/transfer'
import type { Answer } from '../api'
import { toCreateRequest, toDeleteRequest, toRestoreRequest, toUndoRequest } from '../send/account-requests'
import { type KeyedWrite, sendWrite } from '../send/send-write'

export const intentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('transfer'), input: transferInputSchema }),
  z.object({ kind: z.literal('create'), record: accountRecordSchema }),
  /** Of the version that the person saw; the name is for telling what became of it. */
  z.object({ kind: z.enum(['delete', 'undo', 'restore']), id: z.string(), version: versionSchema, name: z.string() }),
])
export type Intent = Readonly<z.infer<typeof intentSchema>>

/** What there is when it was done: the account as it is now, or the transfer; neither after a deletion. */
export interface Result {
  readonly account: Account | null
  readonly transfer: Transfer | null
}

/** Sends it. Throws `UnreadableAnswerError` where nobody answered. */
export async function attemptIntent(intent: Intent, write: KeyedWrite): Promise<Answer<Result>> {
  switch (intent.kind) {
    case 'transfer': {
      const body = intent.input
      const request = { method: 'POST', path: '/transfers', body, schema: transferSchema } as const
      return toAnswer(await sendWrite(request, write), (transfer) => ({ account: null, transfer }))
    }
    case 'create':
      return toAnswer(await sendWrite(toCreateRequest(intent.record), write), ofAccount)
    case 'undo':
      return toAnswer(await sendWrite(toUndoRequest(intent), write), ofAccount)
    case 'restore':
      return toAnswer(await sendWrite(toRestoreRequest({ ...intent, changes: {} }), write), ofAccount)
    case 'delete':
      return toAnswer(await sendWrite(toDeleteRequest(intent), write), () => ({ account: null, transfer: null }))
  }
}

const ofAccount = (account: Account): Result => ({ account, transfer: null })

const toAnswer = <Data>(answer: Answer<Data>, toResult: (data: Data) => Result): Answer<Result> =>
  answer.ok ? { ok: true, data: toResult(answer.data) } : answer
