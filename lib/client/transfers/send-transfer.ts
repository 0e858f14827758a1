import { type Transfer, type TransferInput, transferSchema } from '@/lib/accounts/transfer'
import type { Problem } from '@/lib/conflict/problem'
import { UnreadableAnswerError } from '../api'
import { newKey, type SendProgress, sendWrite } from '../send/send-write'
import { forgetTransfer, keepTransfer, readKeptTransfer, toKeyOf } from './kept-transfer'

/** What became of a transfer. */
export type TransferOutcome =
  | { readonly kind: 'done'; readonly transfer: Transfer }
  | { readonly kind: 'refused'; readonly problem: Problem; readonly input: TransferInput }
  /** Nobody could say. The same key finds out: send the same transfer again. */
  | { readonly kind: 'unknown'; readonly input: TransferInput; readonly requestId: string | null }

interface Sending {
  readonly personId: string
  readonly onProgress: (progress: SendProgress) => void
}

/**
 * Sends a transfer until it is known what became of it. Its key is kept in the tab until then, so that the same transfer
 * sent again, after a reload too, asks for the outcome of the first.
 */
export async function sendTransfer(input: TransferInput, sending: Sending): Promise<TransferOutcome> {
  const { personId } = sending
  const known = readKeptTransfer(personId)
  const key = toKeyOf(known, input, newKey)
  let isSecond = known?.key === key
  keepTransfer({ key, personId, input })
  const onProgress = (progress: SendProgress) => {
    if (progress.kind === 'checking') isSecond = true
    // Whoever comes back to a transfer wants to hear of the first attempt.
    sending.onProgress(isSecond && progress.kind === 'sending' ? { kind: 'checking' } : progress)
  }
  try {
    const answer = await sendWrite(
      { method: 'POST', path: '/transfers', body: input, schema: transferSchema },
      { key, onProgress },
    )
    if (!answer.ok && !isKnown(answer.problem, isSecond))
      return { kind: 'unknown', input, requestId: answer.problem.requestId }
    forgetTransfer()
    return answer.ok ? { kind: 'done', transfer: answer.data } : { kind: 'refused', problem: answer.problem, input }
  } catch (error) {
    if (!(error instanceof UnreadableAnswerError)) throw error
    return { kind: 'unknown', input, requestId: error.requestId }
  }
}

/**
 * Whether a refusal says that nothing was moved. Some come before the server looks at the key: of a first attempt whose
 * answer was lost they say nothing.
 */
function isKnown(problem: Problem, isSecond: boolean): boolean {
  switch (problem.code) {
    case 'request-in-flight':
      return false
    case 'unavailable':
    case 'internal-error':
      return problem.outcome === 'not-applied' && !isSecond
    case 'unauthenticated':
    case 'forbidden':
    case 'too-many-requests':
      return !isSecond
    default:
      return true
  }
}
