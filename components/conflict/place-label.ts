// What places of an account are called.
import type { AccountRecord, Contact } from '@/lib/accounts/account'
import { isFieldName } from '@/lib/accounts/fields'
import { type MergeRow, toDecisionPoints } from '@/lib/conflict/merge-rows'
import type { MergeSession } from '@/lib/conflict/merge-session'
import { parsePointer } from '@/lib/merge'
import { toMemberLabel } from './values/format-value'
import type { Words } from './words'

/** What a place is called where it stands alone: "Phone", "Contacts: Dana Reyes, Phone", "Notes, passage 2 of 3". */
export function toPointLabel(
  pointer: string,
  rows: readonly MergeRow[],
  { session, words }: { readonly session: MergeSession; readonly words: Words },
): string {
  const row = rows.find(({ points }) => points.some((point) => point.pointer === pointer))
  if (row?.kind !== 'notes') return toPlaceLabel(pointer, [session.base, session.theirs, session.mine], words)
  const label = words.fields(row.field)
  const asked = toDecisionPoints([row])
  const index = asked.findIndex((point) => point.pointer === pointer) + 1
  return asked.length < 2 || index === 0 ? label : words.t('passages.name', { label, index, total: asked.length })
}

/** What a person calls the place of a pointer; the last of `sides` that has a contact names it. */
export function toPlaceLabel(pointer: string, sides: readonly AccountRecord[], { t, fields }: Words): string {
  const [field = '', id, member] = parsePointer(pointer) ?? []
  const label = isFieldName(field) ? fields(field) : field
  if (id === undefined) return label
  if (id === '-') return t('places.order', { label })
  const contact = sides.flatMap((side) => findContact(side, id)).at(-1)?.name ?? id
  if (member === undefined) return t('places.contact', { label, contact })
  return t('places.member', { label, contact, member: toMemberLabel(pointer, fields) })
}

const findContact = ({ contacts }: AccountRecord, id: string): Contact[] =>
  contacts.filter((contact) => contact.id === id)
