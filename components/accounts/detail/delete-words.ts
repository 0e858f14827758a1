import { joinNames, toWhoArgs } from '@/components/conflict/names'
import { isFieldName } from '@/lib/accounts/fields'
import type { Problem, ProblemOf } from '../fault'
import { toFirstName } from '../person-name'
import { describeRefusal } from '../refusal-words'
import type { AccountWords } from '../words'

/** Why an account was not deleted. */
export function describeDeleteRefusal(problem: Problem | 'no-answer', words: AccountWords): string {
  if (problem === 'no-answer') return words.t('delete.noAnswer')
  if (problem.code === 'stale-version') return describeNewer(problem, words)
  return words.t('delete.refused', { reason: describeRefusal(problem, words) })
}

function describeNewer({ revisions, currentVersion }: ProblemOf<'stale-version'>, words: AccountWords): string {
  const { t, fields, locale } = words
  const names = [...new Set(revisions.map(({ by }) => toFirstName(by.name)))]
  const changed = [...new Set(revisions.flatMap((revision) => revision.fields))].filter(isFieldName)
  const labels = changed.map((name) => fields(name))
  return t('delete.newer', {
    ...toWhoArgs({ names, isOwnTab: false }, locale),
    count: labels.length,
    fields: joinNames(labels, locale),
    version: String(currentVersion),
  })
}
