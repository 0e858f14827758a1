// A person's own values as plain text, to carry elsewhere.

import type { AccountRecord } from '@/lib/accounts/account'
import { changedFields } from '@/lib/accounts/changes'
import type { FieldName } from '@/lib/accounts/fields'
import type { MergeSession } from '@/lib/conflict/merge-session'
import type { Json } from '@/lib/merge'
import { toPlaceLabel } from '../place-label'
import { formatValue, toValueKind } from '../values/format-value'
import type { ConflictWords, Words } from '../words'

/** Everything that the person changed or wrote, one field to a paragraph. */
export function toMyVersion(session: MergeSession, words: Words): string {
  const { base, mine } = session
  const own = changedFields(base, mine).map((field) => describeField(field, mine, words))
  const written = Object.entries(session.written).map(([pointer, value]) => {
    const label = toPlaceLabel(pointer.replace(/^\/notes\/.*$/, '/notes'), [base, session.theirs, mine], words)
    return toParagraph(words.t('more.written', { label }), toText(pointer, value, words))
  })
  return [...own, ...written].join('\n\n')
}

/** What the file with it is called. */
export const toFileName = (account: string, t: ConflictWords): string =>
  t('more.fileName', { name: account.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || t('more.unnamed') })

/** The given fields of a record, one to a paragraph. */
export const describeRecord = (record: AccountRecord, fields: readonly FieldName[], words: Words): string =>
  fields.map((field) => describeField(field, record, words)).join('\n\n')

function describeField(field: FieldName, record: AccountRecord, words: Words): string {
  const label = words.fields(field)
  if (field !== 'contacts') return toParagraph(label, toText(`/${field}`, record[field], words))
  return [`${label}:`, ...record.contacts.map((contact) => `- ${formatValue('contact', contact, words)}`)].join('\n')
}

const toText = (pointer: string, value: Json, words: Words): string =>
  formatValue(toValueKind(pointer), value, words) || words.t('values.empty')

const toParagraph = (label: string, text: string): string =>
  text.includes('\n') ? `${label}:\n${text}` : `${label}: ${text}`
