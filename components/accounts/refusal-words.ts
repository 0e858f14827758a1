import type { Problem } from './fault'
import type { AccountWords } from './words'

/** Why the server did not do what it was asked for, in a sentence. */
export function describeRefusal({ code }: Problem, { t }: AccountWords): string {
  switch (code) {
    case 'unauthenticated':
      return t('refusals.unauthenticated')
    case 'forbidden':
      return t('refusals.forbidden')
    case 'not-found':
      return t('refusals.notFound')
    case 'stale-version':
      return t('refusals.stale')
    case 'deleted':
      return t('refusals.deleted')
    case 'duplicate':
      return t('refusals.duplicate')
    case 'locked':
      return t('refusals.locked')
    case 'transaction-conflict':
    case 'request-in-flight':
      return t('refusals.busy')
    case 'too-many-requests':
      return t('refusals.tooMany')
    case 'unavailable':
      return t('refusals.unavailable')
    case 'internal-error':
      return t('refusals.internal')
    case 'rule-violation':
    case 'validation-failed':
    case 'payload-too-large':
    case 'invalid-request':
    case 'method-not-allowed':
    case 'not-acceptable':
    case 'unsupported-media-type':
    case 'idempotency-key-reused':
    case 'precondition-required':
      return t('refusals.other')
  }
}
