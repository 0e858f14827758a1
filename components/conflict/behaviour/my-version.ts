// A person's own values as plain text, to carry elsewhere.

import type { AccountRecord } from '@/lib/accounts/account'
import { changedFields } from '@/lib/accounts/changes'
import { accountFields, type FieldName } from '@/lib/accounts/fields'
import { toLabel } from '@/lib/conflict/describe-changes'
import type { MergeSession } from '@/lib/conflict/merge-session'
import type { Json } from '@/lib/merge'
import { formatValue, toValueKind } from '../values/format-value'
import { writtenBy } from '../wording'
import { empty } from '../wording-rows'

/** Everything that the person changed or wrote, one field to a paragraph. */
export function toMyVersion(session: MergeSession): string {
  const { base, mine } = session
  const own = changedFields(base, mine).map((field) => describeField(field, mine))
  const written = Object.entries(session.written).map(([pointer, value]) => {
    const label = toLabel(pointer.replace(/^\/notes\/.*$/, '/notes'), [base, session.theirs, mine])
    return toParagraph(writtenBy(label), pointer, value)
  })
  return [...own, ...written].join('\n\n')
}

/** The given fields of a record, one to a paragraph. */
export const describeRecord = (record: AccountRecord, fields: readonly FieldName[]): string =>
  fields.map((field) => describeField(field, record)).join('\n\n')

function describeField(field: FieldName, record: AccountRecord): string {
  const { label } = accountFields[field]
  if (field !== 'contacts') return toParagraph(label, `/${field}`, record[field])
  return [`${label}:`, ...record.contacts.map((contact) => `- ${formatValue('contact', contact)}`)].join('\n')
}

const toParagraph = (label: string, pointer: string, value: Json): string => {
  const text = formatValue(toValueKind(pointer), value) || empty
  return text.includes('\n') ? `${label}:\n${text}` : `${label}: ${text}`
}
