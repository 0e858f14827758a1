import { v4 as createUuid } from 'uuid'
import type { z } from 'zod'
import type { Problem } from '@/lib/conflict/problem'
import { type Answer, type ApiRequest, callApi, UnreadableAnswerError } from '../api'
import { askToSignIn } from '../session/sign-in-again'

/** What a write is doing while it takes longer than one exchange. */
export type SendProgress =
  | { readonly kind: 'sending' }
  /** The server was busy and applied nothing; this is attempt `attempt` of `of`. */
  | { readonly kind: 'retrying'; readonly attempt: number; readonly of: number }
  /** No readable answer came: the same key is sent again, and its answer says what became of the first one. */
  | { readonly kind: 'checking' }

export interface KeyedWrite {
  /** The `Idempotency-Key`: the same for every attempt of one effect, also after a reload. */
  readonly key: string
  readonly onProgress?: (progress: SendProgress) => void
  readonly signal?: AbortSignal
  /** Nobody is waiting for it: who said "not now" to signing in again is not asked because of it. */
  readonly isBackground?: boolean
}

/** Pauses in milliseconds, each varied by a quarter: after a refusal that can be tried again, and after a lost answer. */
const busyPausesMs = [200, 500, 1_200] as const
const checkPausesMs = [300, 800, 1_600, 3_000] as const

/** A new `Idempotency-Key`. Not `crypto.randomUUID`, which pages without https do not have. */
export const newKey = (): string => createUuid()

/**
 * Sends one write under an idempotency key until it is known what became of it. A busy server is asked three times
 * more; a lost answer is asked for again. Resolves to the answer, to the last refusal where the server stayed busy, and
 * throws `UnreadableAnswerError` where nobody could be reached: the outcome is then unknown, and the same key finds out.
 * A refusal with an unknown code is thrown, too (`isRefusal`): nothing was applied.
 */
export async function sendWrite<Schema extends z.ZodType>(
  request: ApiRequest<Schema>,
  { key, onProgress = () => {}, signal, isBackground = false }: KeyedWrite,
): Promise<Answer<z.infer<Schema>>> {
  const keyed = { ...request, headers: { ...request.headers, 'Idempotency-Key': key }, ...(signal && { signal }) }
  let busy = 0
  let lost = 0
  onProgress({ kind: 'sending' })
  for (;;) {
    const outcome = await attempt(keyed)
    signal?.throwIfAborted()
    // Whoever signs in again has typed nothing in vain: the same key goes out once more.
    if (isSignedOut(outcome) && (await askToSignIn({ isBackground }))) continue
    if (outcome.kind === 'known') return outcome.answer
    const pauseMs = outcome.kind === 'busy' ? busyPausesMs[busy++] : checkPausesMs[lost++]
    if (pauseMs === undefined || (outcome.kind === 'lost' && isOffline())) return giveUp(outcome)
    onProgress(
      outcome.kind === 'busy'
        ? { kind: 'retrying', attempt: busy + 1, of: busyPausesMs.length + 1 }
        : { kind: 'checking' },
    )
    await pause(pauseMs)
  }
}

type Outcome<Data> =
  | { readonly kind: 'known'; readonly answer: Answer<Data> }
  /** Nothing was applied, and the same may succeed in a moment. */
  | { readonly kind: 'busy'; readonly answer: Answer<Data> }
  | { readonly kind: 'lost'; readonly answer?: Answer<Data>; readonly error?: UnreadableAnswerError }

const isSignedOut = ({ kind, answer }: Outcome<unknown>): boolean =>
  kind === 'known' && !answer.ok && answer.problem.code === 'unauthenticated'

async function attempt<Schema extends z.ZodType>(request: ApiRequest<Schema>): Promise<Outcome<z.infer<Schema>>> {
  try {
    const answer = await callApi(request)
    return { kind: answer.ok ? 'known' : toKind(answer.problem), answer }
  } catch (error) {
    if (!(error instanceof UnreadableAnswerError) || error.isRefusal) throw error
    return { kind: 'lost', error }
  }
}

function toKind(problem: Problem): Outcome<never>['kind'] {
  switch (problem.code) {
    case 'transaction-conflict':
    case 'request-in-flight':
      return 'busy'
    case 'unavailable':
    case 'internal-error':
      return problem.outcome === 'unknown' ? 'lost' : problem.code === 'unavailable' ? 'busy' : 'known'
    default:
      return 'known'
  }
}

function giveUp<Data>({ answer, ...outcome }: Exclude<Outcome<Data>, { kind: 'known' }>): Answer<Data> {
  if (answer !== undefined) return answer
  throw outcome.kind === 'lost' && outcome.error ? outcome.error : new UnreadableAnswerError(null)
}

const isOffline = () => typeof navigator !== 'undefined' && navigator.onLine === false

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms * (0.75 + Math.random() / 2)))
