import type { Problem } from '@/lib/conflict/problem'
import type { Answer } from '../api'

/** Nothing was applied, and the very same may succeed in a moment. */
export function isBusy(problem: Problem): boolean {
  switch (problem.code) {
    case 'transaction-conflict':
    case 'request-in-flight':
    case 'too-many-requests':
      return true
    case 'unavailable':
      return problem.outcome !== 'unknown'
    default:
      return false
  }
}

/** The server itself cannot say what became of the write. */
export const isUnknown = (problem: Problem): boolean =>
  (problem.code === 'unavailable' || problem.code === 'internal-error') && problem.outcome === 'unknown'

/** Whether an answer says what became of a write for good. */
export const isFinal = (answer: Answer<unknown>): boolean =>
  answer.ok || !(isBusy(answer.problem) || isUnknown(answer.problem))
