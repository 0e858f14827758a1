import type { Problem } from '@/lib/conflict/problem'
import type { UnreadableAnswerError } from './api'
import type { Refused } from './kept/kept-write'
import { findRetryAt } from './retry-after'
import { isUnknown } from './send/is-final'

/**
 * What was asked for and did not come, as people are told of it. `code` is `unknown` for a refusal that this client
 * cannot name, and null where no answer of the contract came.
 */
export interface Failure {
  readonly code: Problem['code'] | 'unknown' | null
  readonly isOffline: boolean
  /** Nobody can say whether it took effect. */
  readonly isUnsure: boolean
  readonly detail: string | null
  readonly requestId: string | null
  /** When it may be tried again, in milliseconds since 1970, where the server said so. */
  readonly retryAt: number | null
}

/** A failure from a refusal, or from what was no answer at all. */
export function toFailure(from: Problem | UnreadableAnswerError): Failure {
  if (from instanceof Error) {
    const { isRefusal, status, requestId } = from
    return {
      code: isRefusal ? 'unknown' : null,
      isOffline: status === null,
      isUnsure: !isRefusal,
      detail: null,
      requestId,
      retryAt: null,
    }
  }
  const { code, detail, requestId } = from
  return { code, isOffline: false, isUnsure: isUnknown(from), detail, requestId, retryAt: findRetryAt(from) }
}

/** A refusal of which nothing is known but that it was one. */
export const refusedWithoutName: Failure = {
  code: 'unknown',
  isOffline: false,
  isUnsure: false,
  detail: null,
  requestId: null,
  retryAt: null,
}

/** A failure from a write that was refused, by a refusal that this client may not be able to name. */
export const toRefusedFailure = ({ problem, requestId }: Refused): Failure =>
  problem === null ? { ...refusedWithoutName, requestId } : toFailure(problem)
