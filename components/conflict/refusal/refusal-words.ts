// What is said of every refusal, wherever it is shown: one table, by the code of the problem.
import type { useTranslations } from 'use-intl'
import type { Problem } from '@/lib/conflict/problem'

export type RefusalWords = ReturnType<typeof useTranslations<'refusals'>>

/** What was asked for and did not come. */
export interface Refused {
  /** `unknown` for a refusal that the client cannot name, null where no answer came that the contract knows. */
  readonly code: Problem['code'] | 'unknown' | null
  readonly isOffline: boolean
  /** Nobody can say whether it took effect. */
  readonly isUnsure: boolean
  readonly detail: string | null
  readonly requestId: string | null
  /** When it may be tried again, in milliseconds since 1970, where the server said so. */
  readonly retryAt: number | null
}
type Code = NonNullable<Refused['code']>

/** What happened, in a sentence or two. */
export function describeWhat(code: Code, t: RefusalWords, detail: string | null = null): string {
  const isOwnSentence = code === 'rule-violation' || code === 'validation-failed'
  return isOwnSentence && detail !== null ? detail : t(`what.${code}`)
}

/** What happened and what to do, for a surface that says itself of what this was: "Not deleted. …". */
export function describeRefusal({ code, detail, retryAt }: Refused, t: RefusalWords): string {
  const known = code ?? 'unknown'
  const what = describeWhat(known, t, detail)
  // How long to wait is told beside it, and counts.
  return retryAt !== null && canWait(known) ? what : `${what} ${t(`toDo.${known}`)}`
}

/** A save of a form that failed: what happened, and that what was typed is safe. */
export function describeFailure({ code, isOffline, isUnsure, detail }: Refused, t: RefusalWords): string {
  if (isOffline) return t('form.offline')
  if (code === null) return t('form.unreadable')
  if (isUnsure) return t('form.unsure')
  if (code === 'unknown') return t('form.unknown')
  if (code === 'transaction-conflict') return t('form.busy')
  return t('form.notSaved', { reason: describeWhat(code, t, detail) })
}

/** What a person can do about a save that failed, where the message and the buttons beside it do not say it. */
export function describeNext({ code, isOffline, isUnsure, retryAt }: Refused, t: RefusalWords): string | null {
  if (isOffline || isUnsure || code === null || code === 'unknown' || code === 'transaction-conflict') return null
  return retryAt !== null && canWait(code) ? null : t(`toDo.${code}`)
}

/** Is it the time alone that stands against it? */
export const canWait = (code: Refused['code']): boolean =>
  code === 'too-many-requests' || code === 'unavailable' || code === 'request-in-flight'

/** Does somebody have to look into the log? Not where the answer says all that there is to say. */
export function needsSupport(code: Refused['code']): boolean {
  switch (code) {
    case null:
    case 'unknown':
    case 'internal-error':
    case 'unavailable':
    case 'invalid-request':
    case 'method-not-allowed':
    case 'not-acceptable':
    case 'unsupported-media-type':
    case 'idempotency-key-reused':
    case 'precondition-required':
      return true
    case 'unauthenticated':
    case 'forbidden':
    case 'not-found':
    case 'stale-version':
    case 'deleted':
    case 'duplicate':
    case 'rule-violation':
    case 'transaction-conflict':
    case 'request-in-flight':
    case 'payload-too-large':
    case 'validation-failed':
    case 'locked':
    case 'too-many-requests':
      return false
  }
}
