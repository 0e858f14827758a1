import { type Account, accountSchema } from '@/lib/accounts/account'
import { UnreadableAnswerError } from '../api'
import { inTurn } from '../outbox/of-tab'
import { type SendProgress, sendWrite } from '../send/send-write'
import type { Phase, QuickRequest } from './quick-edit'
import type { QuickOutcome } from './settle-answer'

export interface QuickSend {
  readonly id: string
  readonly key: string
  readonly request: QuickRequest
  readonly onPhase: (phase: Phase) => void
}

/** One quick edit, after the saves of the same account that the person made before it. */
export async function sendQuick(send: QuickSend): Promise<QuickOutcome> {
  return (await inTurn(send.id, () => sendNow(send))) ?? { kind: 'behind' }
}

/** Under its idempotency key, until it is known what became of it or nobody can be reached. */
async function sendNow({ id, key, request, onPhase }: QuickSend): Promise<QuickOutcome> {
  if (typeof navigator !== 'undefined' && navigator.onLine === false) return { kind: 'offline' }
  const onProgress = (progress: SendProgress) => onPhase(toPhase(progress))
  try {
    const answer = await sendWrite(toApiRequest(id, request), { key, onProgress })
    return answer.ok ? { kind: 'saved', account: answer.data } : { kind: 'refused', problem: answer.problem }
  } catch (error) {
    if (!(error instanceof UnreadableAnswerError)) throw error
    return error.isRefusal ? { kind: 'unnamed', requestId: error.requestId } : { kind: 'unknown' }
  }
}

function toApiRequest(id: string, request: QuickRequest) {
  const { version } = request
  return request.kind === 'undo'
    ? { method: 'POST' as const, path: `/accounts/${id}/undo`, body: { version }, schema: accountSchema }
    : {
        method: 'PATCH' as const,
        path: `/accounts/${id}`,
        body: { version, ...request.changes },
        schema: accountSchema,
      }
}

function toPhase(progress: SendProgress): Phase {
  switch (progress.kind) {
    case 'retrying':
      return { kind: 'again', attempt: progress.attempt, of: progress.of }
    case 'sending':
    case 'checking':
      return { kind: progress.kind }
  }
}

export type SendQuick = (send: QuickSend) => Promise<QuickOutcome>
export type OnSaved = (account: Account) => void
