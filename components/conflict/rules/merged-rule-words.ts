// Whose two changes broke a rule together, each of which would have been fine alone.
import type { AccountRecord } from '@/lib/accounts/account'
import { isFieldName } from '@/lib/accounts/fields'
import { formatEuros } from '@/lib/accounts/money'
import type { Violation } from '@/lib/accounts/rules'
import type { MergeRecords } from '../merge-context'
import { toRowWho, toWhoArgs, type Who } from '../names'
import { type RuleWords, toLabels, toOthers, toStatusName } from './rule-words'

interface Around {
  readonly records: MergeRecords
  readonly who: Who
  readonly words: RuleWords
}

/** "Bo changed Status to Prospect and you set Credit limit to €8,000."; null where it was not the two together. */
export function describeMergedRule(violation: Violation, around: Around): string | null {
  switch (violation.rule) {
    case 'prospect-credit':
      return describeCredit(violation, around)
    case 'closed-is-read-only':
      return describeClosed(violation, around)
    case 'status-transition':
    case 'close-needs-zero-balance':
    case 'credit-below-overdraft':
    case 'insufficient-funds':
    case 'account-not-active':
    case 'delete-needs-zero-balance':
      return null
  }
}

function describeCredit({ actual = 0, limit = 0 }: Violation, around: Around): string | null {
  const { words } = around
  const statusBy = findAuthor('status', 'prospect', around)
  const limitBy = findAuthor('creditLimit', actual, around)
  if (statusBy === null || limitBy === null || (statusBy.who === 'me') === (limitBy.who === 'me')) return null
  const sentence = words.rules('merged.credit', {
    statusBy: statusBy.who,
    statusName: statusBy.name,
    status: toStatusName('prospect', words),
    limitBy: limitBy.who,
    limitName: limitBy.name,
    limit: formatEuros(actual, words.locale),
  })
  return `${sentence} ${words.rules('prospectLimit', { limit: formatEuros(limit, words.locale) })}`
}

function describeClosed({ remedies, pointer }: Violation, around: Around): string | null {
  const { words } = around
  const by = findAuthor('status', 'closed', around)
  if (by === null || by.who === 'me') return null
  const reopening = remedies.flatMap(({ changes }) => (changes === undefined ? [] : toOthers(changes)))
  const fields = reopening.length > 0 ? reopening : [pointer.slice(1)].filter(isFieldName)
  const args = { ...by, status: toStatusName('closed', words), labels: toLabels(fields, words) }
  const sentence = words.rules('merged.closed', args)
  return `${sentence} ${words.rules('closed')}`
}

/** Who gave a field this value; null where it was there before, or where neither side had it. */
function findAuthor<Field extends 'status' | 'creditLimit'>(field: Field, value: AccountRecord[Field], around: Around) {
  const { records, who, words } = around
  const { base, mine, theirs, actors } = records
  if (base[field] === value) return null
  if (theirs[field] === value) return toWhoArgs(toRowWho(actors[field] ?? [], records, who), words.locale)
  return mine[field] === value ? { who: 'me', name: '' } : null
}
