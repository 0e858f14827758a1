import type { Account } from '@/lib/accounts/account'
import type { Problem, ProblemOf } from '@/lib/conflict/problem'
import type { Answer } from '../../api'
import { isBusy, isUnknown } from '../../send/is-final'

/** What an answer makes of a save that waits. */
export type Verdict =
  | { readonly kind: 'saved'; readonly account: Account }
  /** Somebody saved first: it is merged, and saved by itself where nobody has to look. */
  | { readonly kind: 'overtaken'; readonly problem: ProblemOf<'stale-version'> }
  /** Not now, or not known: the same key is sent again. */
  | { readonly kind: 'later' }
  /** `problem` is null for a refusal that this client cannot name. */
  | { readonly kind: 'needs-you'; readonly problem: Problem | null }

/** Only what is final ends a save: everything else is tried again under the same key. */
export function toVerdict(answer: Answer<Account>): Verdict {
  if (answer.ok) return { kind: 'saved', account: answer.data }
  const { problem } = answer
  if (isBusy(problem) || isUnknown(problem)) return { kind: 'later' }
  return problem.code === 'stale-version' ? { kind: 'overtaken', problem } : { kind: 'needs-you', problem }
}
