// What nobody changed: fields, and of the contacts each one for itself.
import type { Contact } from '@/lib/accounts/account'
import type { FieldName } from '@/lib/accounts/fields'
import type { ContactsRow, MergeRow } from '@/lib/conflict/merge-rows'
import type { Json } from '@/lib/merge'

export interface UnchangedItem {
  readonly pointer: string
  readonly field: FieldName
  readonly value: Json | readonly Contact[]
}

export function toUnchangedItems(rows: readonly MergeRow[]): UnchangedItem[] {
  return rows.flatMap((row) => {
    if (row.kind === 'contacts' && row.base.length > 0) return toContacts(row)
    return row.section === 'unchanged' ? [row] : []
  })
}

function toContacts({ groups, field, value }: ContactsRow): UnchangedItem[] {
  const changed = new Set(groups.map(({ id }) => id))
  return value
    .filter(({ id }) => !changed.has(id))
    .map((contact) => ({ pointer: `/contacts/${contact.id}`, field, value: contact }))
}
