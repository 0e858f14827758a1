// Puts a value that was not chosen back into an account that may have moved on since.
import type { AccountRecord } from '@/lib/accounts/account'
import { accountPolicies, isFieldName } from '@/lib/accounts/fields'
import type { SidesOfOne } from '@/lib/accounts/sides'
import { applyDecisions, type Json, mergeRecord, parsePointer, type RecordMerge } from '@/lib/merge'
import { looseRecordSchema } from './merge-session-schema'

/** A value of one decision; undefined where that side had none. */
export interface KeptSide {
  readonly pointer: string
  readonly value: Json | undefined
  readonly at?: SidesOfOne['at']
}

/**
 * The one field of `form` that changes when the side takes the place of what was decided in `saved`. A three-way merge
 * from `saved`: whatever came into the field since stays. Null where only a person can say how the two fit together.
 */
export function reapplySide(saved: AccountRecord, side: KeptSide, form: AccountRecord): Partial<AccountRecord> | null {
  const [field = ''] = parsePointer(side.pointer) ?? []
  const instead = toInstead(saved, side)
  if (instead === null || !isFieldName(field)) return null
  const merge = mergeRecord(saved, instead, form, accountPolicies)
  if (hasContestedText(merge)) return null
  // A value that somebody set anew since is what the press replaces.
  const contested = merge.parts.filter(({ verdict }) => verdict === 'conflict')
  const decisions = Object.fromEntries(contested.map(({ pointer }) => [pointer, 'mine' as const]))
  const result = looseRecordSchema.safeParse(applyDecisions(merge, decisions))
  return result.success ? { [field]: result.data[field] } : null
}

const hasContestedText = ({ parts }: RecordMerge): boolean =>
  parts.some(({ verdict, text }) => verdict === 'conflict' && text !== undefined)

/** The account as it would have been saved with this side; null where the side does not fit it. */
function toInstead(saved: AccountRecord, side: KeptSide): AccountRecord | null {
  const [field = '', ...inside] = parsePointer(side.pointer) ?? []
  if (!isFieldName(field)) return null
  const value = toFieldValue(saved, field, { ...side, inside })
  if (value === undefined) return null
  const instead = looseRecordSchema.safeParse({ ...saved, [field]: value })
  return instead.success ? instead.data : null
}

interface Place extends KeptSide {
  readonly inside: readonly string[]
}

function toFieldValue(saved: AccountRecord, field: keyof AccountRecord, { inside, value, at }: Place) {
  if (inside.length === 0) return value
  if (field === 'notes') return at && typeof value === 'string' ? replacePassage(saved.notes, at, value) : undefined
  return field === 'contacts' ? toContacts(saved.contacts, inside, value) : undefined
}

/** White space that parted the old wording from what follows stays, or two words would become one. */
function replacePassage(text: string, [from, to]: readonly [number, number], wording: string): string | undefined {
  if (from > to || to > text.length) return undefined
  const [space = ''] = /\s*$/.exec(text.slice(from, to)) ?? []
  const isParted = wording === '' || /\s$/.test(wording) || to === text.length
  return text.slice(0, from) + wording + (isParted ? '' : space) + text.slice(to)
}

function toContacts(contacts: AccountRecord['contacts'], [id, member]: readonly string[], value: Json | undefined) {
  if (id === '-') return Array.isArray(value) ? toOrder(contacts, value) : undefined
  const others = contacts.filter((contact) => contact.id !== id)
  if (member !== undefined)
    return others.length === contacts.length
      ? undefined
      : contacts.map((contact) => (contact.id === id ? { ...contact, [member]: value } : contact))
  if (value === undefined) return others
  return others.length === contacts.length
    ? [...contacts, value]
    : contacts.map((contact) => (contact.id === id ? value : contact))
}

/** By the list of ids; whoever is not in it stays at the end. */
function toOrder(contacts: AccountRecord['contacts'], ids: readonly Json[]) {
  const rank = ({ id }: { readonly id: string }) => (ids.includes(id) ? ids.indexOf(id) : ids.length)
  return [...contacts].sort((a, b) => rank(a) - rank(b))
}
