import 'server-only'
import type { Refusable } from './operation'

// What may refuse a call, by what kind of call it is. An operation lists those that apply to it.

/** A call of whoever keeps the server running. */
export const probe: readonly Refusable[] = ['not-acceptable', 'internal-error', 'unavailable']
/** Any other call at all. */
export const anyCall: readonly Refusable[] = [...probe, 'too-many-requests']
/** A call that needs a key or a session. The workspace that a session names may be none of the caller's. */
export const signedIn: readonly Refusable[] = ['unauthenticated', 'forbidden', 'not-found', ...anyCall]
/** A call that takes parameters or conditions which can be wrong. */
export const readable: readonly Refusable[] = ['invalid-request']
/** A call with a JSON body. */
export const withBody: readonly Refusable[] = [
  'invalid-request',
  'payload-too-large',
  'unsupported-media-type',
  'validation-failed',
]
/** A call that an `Idempotency-Key` makes safe to repeat. */
export const keyed: readonly Refusable[] = [
  'invalid-request',
  'request-in-flight',
  'idempotency-key-reused',
  'payload-too-large',
]
/** A write on the version of an account that the caller has seen. */
export const versioned: readonly Refusable[] = [
  'forbidden',
  'not-found',
  'invalid-request',
  'precondition-required',
  'stale-version',
  ['stale-version', 412],
  'deleted',
  'rule-violation',
  'locked',
  'transaction-conflict',
]
