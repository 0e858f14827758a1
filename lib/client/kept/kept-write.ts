// A write on its way to the server, as it is kept on this device. Everything in it is JSON.
import { z } from 'zod'
import { accountSchema } from '@/lib/accounts/account'
import { transferSchema } from '@/lib/accounts/transfer'
import { type Problem, problemSchema } from '@/lib/conflict/problem'
import { intentSchema } from './intent'

const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), account: accountSchema.nullable(), transfer: transferSchema.nullable() }),
  /** `problem` is null for a refusal that this client cannot name. */
  z.object({ kind: z.literal('refused'), problem: problemSchema.nullable(), requestId: z.string().nullable() }),
])
/** What became of a write, known for good. */
export type Outcome = Readonly<z.infer<typeof outcomeSchema>>
export type Refused = Extract<Outcome, { kind: 'refused' }>

export const keptWriteSchema = z.object({
  /** To the server, the same key of another person is another write. */
  personId: z.string(),
  /** The `Idempotency-Key`. */
  key: z.string(),
  /** Before the first request left, in milliseconds since 1970. */
  at: z.number(),
  intent: intentSchema,
  /** Null until it is known. It stays a while, so that every tab hears the same. */
  outcome: outcomeSchema.nullable(),
})
export type KeptWrite = Readonly<z.infer<typeof keptWriteSchema>>

/** The server knows a key for a day: an hour less, since clocks differ. After that the key would do it once more. */
const askableMs = 23 * 3_600_000
const outcomeMs = 24 * 3_600_000

/** Whether its key says nothing any more. */
export const isExpired = ({ at }: KeptWrite, now = Date.now()): boolean => now - at > askableMs

/** Whether it is worth keeping. Of what names a version or an address, a second attempt says itself that it comes late. */
export const isWorthKeeping = (write: KeptWrite, now = Date.now()): boolean =>
  write.outcome === null ? write.intent.kind === 'transfer' || !isExpired(write, now) : now - write.at < outcomeMs

/**
 * Whether a refusal says that nothing was done. Some come before the server looks at the key: of a first attempt whose
 * answer was lost they say nothing.
 */
export function isKnown(problem: Problem, isSecond: boolean): boolean {
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
