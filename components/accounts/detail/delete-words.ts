import { joinNames } from '@/components/conflict/names'
import { accountFields, isFieldName } from '@/lib/accounts/fields'
import type { Problem, ProblemOf } from '../fault'
import { toFirstName } from '../person-name'

/** Why an account was not deleted. */
export function describeDeleteRefusal(problem: Problem | 'no-answer'): string {
  if (problem === 'no-answer') return "The answer didn't arrive. It may be deleted or not; trying again is safe."
  if (problem.code === 'stale-version') return describeNewer(problem)
  return `Not deleted. ${problem.detail}`
}

function describeNewer({ revisions, currentVersion }: ProblemOf<'stale-version'>): string {
  const names = [...new Set(revisions.map(({ by }) => toFirstName(by.name)))]
  const fields = [...new Set(revisions.flatMap((revision) => revision.fields))].filter(isFieldName)
  const what = joinNames(fields.map((name) => accountFields[name].label))
  return `${joinNames(names) || 'Somebody'} changed ${what || 'this account'} after you opened it. Version ${currentVersion} is saved now.`
}
