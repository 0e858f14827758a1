import 'server-only'
import type { Outcome, Refusal } from '@/lib/conflict/problem'
import { classifyDbError } from '@/lib/server/db/errors'

/** What a thrown error becomes. `outcome` is what is known about a write that may have begun. */
export function toFailure(error: unknown, outcome: Outcome): Refusal {
  const fault = classifyDbError(error)
  switch (fault.kind) {
    case 'conflict':
      return {
        code: 'transaction-conflict',
        detail: 'Other changes were being written at the same moment. Nothing was saved; try once more.',
        retryable: true,
        nothingApplied: true,
      }
    case 'unavailable': {
      const known = outcome === 'not-applied' ? outcome : fault.outcome
      return {
        code: 'unavailable',
        detail: `The database does not answer at the moment. ${say(known)}`,
        outcome: known,
      }
    }
    case 'unique':
    case 'check':
    case 'unknown':
      return { code: 'internal-error', detail: `Something went wrong on our side. ${say(outcome)}`, outcome }
  }
}

const say = (outcome: Outcome) =>
  outcome === 'not-applied' ? 'Nothing was changed.' : 'It is not known whether the change was saved: read again.'
