// What to say when a save failed without a surface of its own: in the form's banner and in the dialog alike.
import type { Problem } from '@/lib/conflict/problem'
import type { ConflictWords } from './words'

export interface SaveFailure {
  /** `unknown` for a refusal that the client cannot name, null where no answer came that the contract knows. */
  readonly code: Problem['code'] | 'unknown' | null
  readonly isOffline: boolean
  /** The server itself cannot say whether it was saved. */
  readonly isUnknown: boolean
  readonly detail: string | null
  readonly requestId: string | null
  /** Seconds after which the same may be tried again, where the server said so. */
  readonly retryAfter: number | null
}

/** What happened, what is safe and what to do, in two or three sentences. Each code has its own. */
export function describeFailure(
  { code, isOffline, isUnknown, detail, retryAfter }: SaveFailure,
  t: ConflictWords,
): string {
  if (isOffline) return t('failure.offline')
  const later = { seconds: retryAfter ?? 0 }
  switch (code) {
    case null:
      return t('failure.unreadable')
    case 'unknown':
      return t('failure.other')
    case 'transaction-conflict':
      return t('failure.busy')
    case 'request-in-flight':
      return t('failure.inFlight')
    case 'too-many-requests':
      return t('failure.tooMany', later)
    case 'unavailable':
      return t(isUnknown ? 'failure.unavailableUnknown' : 'failure.unavailable', later)
    case 'internal-error':
      return t(isUnknown ? 'failure.internalUnknown' : 'failure.internal')
    case 'stale-version':
      return t('failure.stale')
    case 'deleted':
      return t('failure.deleted')
    case 'duplicate':
      return t('failure.duplicate')
    case 'rule-violation':
    case 'validation-failed':
      return detail ? t('failure.notAllowed', { reason: detail }) : t('failure.valueNotAllowed')
    case 'locked':
      return t('failure.locked')
    case 'unauthenticated':
      return t('failure.unauthenticated')
    case 'forbidden':
      return t('failure.forbidden')
    case 'not-found':
      return t('failure.notFound')
    case 'payload-too-large':
      return t('failure.tooLarge')
    case 'idempotency-key-reused':
      return t('failure.keyReused')
    case 'precondition-required':
      return t('failure.noVersion')
    case 'invalid-request':
      return t('failure.unreadableRequest')
    case 'method-not-allowed':
      return t('failure.notOffered')
    case 'not-acceptable':
      return t('failure.notAcceptable')
    case 'unsupported-media-type':
      return t('failure.mediaType')
  }
}
