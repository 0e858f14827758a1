// A broken rule and its remedies in words: for the form and for the merge dialog alike. Pure.
import { useTranslations } from 'use-intl'
import { toIntlLocale } from '@/components/ui/intl-locale'
import type { AccountRecord, AccountStatus } from '@/lib/accounts/account'
import { type FieldName, fieldNames } from '@/lib/accounts/fields'
import { toKnownBalance } from '@/lib/accounts/known-balance'
import { formatEuros } from '@/lib/accounts/money'
import { type Remedy, statusTransitions, type Violation } from '@/lib/accounts/rules'
import { joinNames } from '../names'
import { useWords, type Words } from '../words'

export interface RuleWords extends Words {
  readonly rules: ReturnType<typeof useTranslations<'rules'>>
}

export function useRuleWords(): RuleWords {
  return { ...useWords(), rules: useTranslations('rules') }
}

/** The status on its way: what is stored, and what it was to become. */
export interface StatusMove {
  readonly from: AccountStatus
  readonly to: AccountStatus
}

/** Why something cannot be saved, in a sentence. */
export function describeRule({ rule, limit = 0, actual = 0 }: Violation, { from, to }: StatusMove, words: RuleWords) {
  const { rules, locale } = words
  const amounts = { limit: formatEuros(limit, locale), actual: formatEuros(actual, locale) }
  switch (rule) {
    case 'prospect-credit':
      return rules('prospectCredit', amounts)
    case 'status-transition':
      return rules('transition', { ...toNextArgs(from, words), to: toStatusName(to, words) })
    case 'closed-is-read-only':
      return rules('closed')
    case 'close-needs-zero-balance':
      return rules('closing', amounts)
    case 'credit-below-overdraft':
      return rules('overdraft', amounts)
    case 'delete-needs-zero-balance':
      return rules('deleting', amounts)
    case 'insufficient-funds':
    case 'account-not-active':
      return rules('other')
  }
}

/** What a remedy is called: it names the value that it sets. */
export function toRemedyLabel({ rel, title, changes, transfer }: Remedy, words: RuleWords): string {
  const { rules, locale } = words
  if (transfer !== undefined)
    return rules(transfer.fromId === null ? 'remedies.payIn' : 'remedies.payOut', {
      amount: formatEuros(transfer.amount, locale),
    })
  const { creditLimit, status } = changes ?? {}
  if (creditLimit !== undefined && rel !== 'only-status')
    return rules('remedies.creditLimit', { amount: formatEuros(creditLimit, locale) })
  if (rel === 'only-status') return rules('remedies.onlyStatus')
  if (status === undefined) return title
  return rules(rel === 'keep-status' ? 'remedies.keepStatus' : 'remedies.status', {
    status: toStatusName(status, words),
  })
}

/** What it leads to, where its name does not say so already. */
export function previewRemedy({ rel, changes, transfer }: Remedy, violation: Violation, words: RuleWords) {
  const { rules, locale } = words
  if (rel === 'only-status' && changes?.status !== undefined)
    return rules('preview.onlyStatus', {
      status: toStatusName(changes.status, words),
      labels: toLabels(toOthers(changes), words),
    })
  const balance = toKnownBalance([violation])
  if (transfer === undefined || balance === null) return null
  const after = balance + (transfer.fromId === null ? transfer.amount : -transfer.amount)
  return rules('preview.transfer', { balance: formatEuros(after, locale) })
}

/** The form of a transfer, filled in. */
export function toTransferPath({ fromId, toId, amount }: NonNullable<Remedy['transfer']>): string {
  const query = new URLSearchParams({ from: fromId ?? 'outside', to: toId ?? 'outside', amount: String(amount) })
  return `/transfers/new?${query.toString()}`
}

/** The fields of some changes beside the status, in the order of the form. */
export const toOthers = (changes: Partial<AccountRecord>): FieldName[] =>
  fieldNames.filter((field) => field !== 'status' && Object.hasOwn(changes, field))

export const toLabels = (fields: readonly FieldName[], words: Words): string =>
  joinNames(
    fields.map((field) => words.fields(field)),
    words.locale,
  )

export const toStatusName = (status: AccountStatus, { fields }: Words): string => fields(`statuses.${status}`)

/** A status, and the statuses that may follow it: "Active or Closed". */
export const toNextArgs = (from: AccountStatus, words: Words) => ({
  from: toStatusName(from, words),
  statuses: new Intl.ListFormat(toIntlLocale(words.locale), { type: 'disjunction' }).format(
    statusTransitions[from].map((status) => toStatusName(status, words)),
  ),
})
