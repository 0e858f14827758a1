// What to say when a save failed without a surface of its own: in the form's banner and in the dialog alike.
import type { Problem } from '@/lib/conflict/problem'
import type { ConflictWords } from './words'

interface SaveFailure {
  /** `unknown` for a refusal that the client cannot name, null where no answer came that the contract knows. */
  readonly code: Problem['code'] | 'unknown' | null
  readonly isOffline: boolean
  readonly detail: string | null
}

/** What happened and what is safe, in one or two sentences. */
export function describeFailure({ code, isOffline, detail }: SaveFailure, t: ConflictWords): string {
  if (isOffline) return t('failure.offline')
  switch (code) {
    case null:
      return t('failure.unreadable')
    case 'transaction-conflict':
      return t('failure.busy')
    case 'duplicate':
      return t('failure.duplicate')
    case 'forbidden':
      return t('failure.forbidden')
    case 'unauthenticated':
      return t('failure.unauthenticated')
    case 'locked':
      return t('failure.locked')
    case 'not-found':
      return t('failure.notFound')
    case 'rule-violation':
    case 'validation-failed':
      return detail === null ? t('failure.valueNotAllowed') : t('failure.notAllowed', { reason: detail })
    case 'payload-too-large':
      return t('failure.tooLarge')
    case 'unknown':
    case 'internal-error':
    case 'unavailable':
    case 'too-many-requests':
    case 'request-in-flight':
    case 'deleted':
    case 'stale-version':
    case 'invalid-request':
    case 'method-not-allowed':
    case 'not-acceptable':
    case 'unsupported-media-type':
    case 'idempotency-key-reused':
    case 'precondition-required':
      return t('failure.other')
  }
}
