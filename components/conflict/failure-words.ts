// What to say when a save failed without a surface of its own: in the form's banner and in the dialog alike.
import type { Problem } from '@/lib/conflict/problem'

interface SaveFailure {
  /** Null where no answer came that the contract knows. */
  readonly code: Problem['code'] | null
  readonly isOffline: boolean
  readonly detail: string | null
}

/** What happened and what is safe, in one or two sentences. */
export function describeFailure({ code, isOffline, detail }: SaveFailure): string {
  if (isOffline)
    return "You're offline, or the server can't be reached. Your edits are still here; save again when you're back."
  switch (code) {
    case null:
      return "The answer couldn't be read, so we can't tell whether this was saved. Your edits are still here; saving again is safe."
    case 'transaction-conflict':
      return 'Not saved yet. The system was busy with other changes to this account. Nothing was changed and your edits are still here.'
    case 'duplicate':
      return 'This email is already used by another account. Your edits are still here.'
    case 'forbidden':
      return 'You may not change this account. Your edits are still here; copy them if you need them.'
    case 'unauthenticated':
      return 'You are signed out. Your edits are still here.'
    case 'not-found':
      return "This account can't be found any more. Your edits are still here."
    case 'rule-violation':
    case 'validation-failed':
      return `This can't be saved: ${detail ?? 'a value is not allowed'} Your edits are still here.`
    case 'payload-too-large':
      return 'This is too large to be saved. Your edits are still here.'
    case 'internal-error':
    case 'unavailable':
    case 'too-many-requests':
    case 'request-in-flight':
    case 'locked':
    case 'deleted':
    case 'stale-version':
    case 'invalid-request':
    case 'method-not-allowed':
    case 'not-acceptable':
    case 'unsupported-media-type':
    case 'idempotency-key-reused':
    case 'precondition-required':
      return "This wasn't saved. Your edits are still here."
  }
}
