import type { Problem } from '../fault'
import { describeRefusal } from '../refusal-words'
import type { AccountWords } from '../words'

/** Why an account was not deleted. */
export function describeDeleteRefusal(problem: Problem | 'no-answer', words: AccountWords): string {
  if (problem === 'no-answer') return words.t('delete.noAnswer')
  return words.t('delete.refused', { reason: describeRefusal(problem, words) })
}
