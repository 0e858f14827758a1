import 'server-only'
import { type Refused, refuse } from '../answer'

/** The same for an address that is known and for one that is not. */
export const tooManyAttempts = (retryAfterSeconds: number): Refused =>
  refuse(
    { code: 'too-many-requests', detail: 'This was tried too often. Nothing was done; wait, then try again.' },
    { 'retry-after': String(retryAfterSeconds) },
  )
