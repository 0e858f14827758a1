import type { AccountRecord, Contact } from '@/lib/accounts/account'
import { accountFields, contactFieldLabels, isFieldName } from '@/lib/accounts/fields'
import { type Part, parsePointer, type RecordMerge } from '@/lib/merge'
import type { Actor, Change } from './problem'

/** One revision since base. `contacts` is there when it changed them. */
export interface HistoryStep {
  readonly actor: Actor
  readonly fields: readonly string[]
  readonly contacts?: { readonly before: readonly Contact[]; readonly after: readonly Contact[] }
}

/** The three records of a merge, for names in labels. */
export type Sides = readonly AccountRecord[]

interface Described {
  readonly merge: RecordMerge
  readonly sides: Sides
  readonly steps: readonly HistoryStep[]
}

/** The parts of a merge that somebody changed, as they travel (contract, section 4). An absent value is null. */
export function describeChanges({ merge, sides, steps }: Described): Change[] {
  return merge.parts.flatMap((part) => {
    const verdict = toWireVerdict(part)
    if (verdict === null) return []
    return {
      pointer: part.pointer,
      label: toLabel(part.pointer, sides),
      verdict,
      base: part.base ?? null,
      mine: part.mine ?? null,
      theirs: part.theirs ?? null,
      ...(verdict === 'merged' && { merged: part.value ?? null }),
      policy: part.kind,
      actors: steps.filter((step) => isTouched(step, part.pointer)).map((step) => step.actor),
    }
  })
}

/** What a person calls the place of a pointer: "Contacts: Dana Reyes, Phone". */
export function toLabel(pointer: string, sides: Sides): string {
  const [field = '', id, member] = parsePointer(pointer) ?? []
  const label = isFieldName(field) ? accountFields[field].label : field
  if (id === undefined) return label
  if (id === '-') return `${label}: order`
  const contact = sides.map((side) => findContact(side.contacts, id)).findLast((found) => found !== undefined)
  const memberLabel = member === undefined ? undefined : (contactFieldLabels[member] ?? member)
  return `${label}: ${[contact?.name ?? id, memberLabel].filter((text) => text !== undefined).join(', ')}`
}

function toWireVerdict({ verdict }: Part): Change['verdict'] | null {
  if (verdict === 'unchanged') return null
  return verdict === 'combined' ? 'merged' : verdict
}

const findContact = (contacts: readonly Contact[], id: string) => contacts.find((contact) => contact.id === id)

function isTouched({ fields, contacts }: HistoryStep, pointer: string): boolean {
  const [field = '', id, member] = parsePointer(pointer) ?? []
  if (!fields.includes(field)) return false
  if (id === undefined || contacts === undefined) return true
  const { before, after } = contacts
  if (id === '-') return toIds(before) !== toIds(after)
  return toText(findContact(before, id), member) !== toText(findContact(after, id), member)
}

const toIds = (contacts: readonly Contact[]) => contacts.map(({ id }) => id).join()

function toText(contact: Contact | undefined, member: string | undefined): string {
  if (contact === undefined) return ''
  const entries = Object.entries(contact).filter(([name]) => member === undefined || name === member)
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
