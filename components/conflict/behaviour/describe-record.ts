// Fields of a record as plain text. It stands apart from the merge, so that a form can use it before there is one.
import type { AccountRecord } from '@/lib/accounts/account'
import type { FieldName } from '@/lib/accounts/fields'
import type { Json } from '@/lib/merge'
import { formatValue, toValueKind } from '../values/format-value'
import type { Words } from '../words'

/** The given fields of a record, one to a paragraph. */
export const describeRecord = (record: AccountRecord, fields: readonly FieldName[], words: Words): string =>
  fields.map((field) => describeField(field, record, words)).join('\n\n')

export function describeField(field: FieldName, record: AccountRecord, words: Words): string {
  const label = words.fields(field)
  if (field !== 'contacts') return toParagraph(label, toText(`/${field}`, record[field], words))
  return [`${label}:`, ...record.contacts.map((contact) => `- ${formatValue('contact', contact, words)}`)].join('\n')
}

export const toText = (pointer: string, value: Json, words: Words): string =>
  formatValue(toValueKind(pointer), value, words) || words.t('values.empty')

export const toParagraph = (label: string, text: string): string =>
  text.includes('\n') ? `${label}:\n${text}` : `${label}: ${text}`
