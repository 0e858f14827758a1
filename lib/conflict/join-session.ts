// How a merge of an entry into another account begins.
import { type AccountRecord, accountRecordSchema, type Contact } from '@/lib/accounts/account'
import { blankRecord } from '@/lib/accounts/blank-record'
import { toPhoneKey } from '@/lib/accounts/canonical'
import { toEmailKey } from '@/lib/accounts/email'
import { createMergeSession } from './merge-session'
import type { MergeSession } from './merge-session-schema'
import type { Actor } from './problem'

export interface JoinStart {
  /** What a person has in their form. */
  readonly entry: AccountRecord
  readonly isNew: boolean
  /** The account that stays, as it is stored. */
  readonly survivor: AccountRecord
  readonly version: number
  readonly deletedBy?: Actor | undefined
}

/** A session without an original: contacts of both that are one person are compared member by member. */
export function createJoinSession({ isNew, survivor, version, deletedBy, ...start }: JoinStart): MergeSession {
  const entry = toEntry(start.entry)
  const pairs = pairContacts(entry.contacts, survivor.contacts)
  const paired = survivor.contacts.flatMap(({ id }) => pairs.get(id) ?? [])
  const others = entry.contacts.filter((contact) => !paired.some(({ from }) => from === contact))
  const session = createMergeSession({
    base: { ...blankRecord, contacts: paired.map(({ contact: { id } }) => ({ ...blankContact, id })) },
    baseVersion: version,
    mine: { ...entry, contacts: [...paired.map(({ contact }) => contact), ...others] },
    theirs: survivor,
    theirsVersion: version,
    actors: {},
    ...(deletedBy && { deletedBy }),
  })
  return { ...session, join: { isNew } }
}

/** In canonical form where it is valid. What is not is seen in the result; an amount that nobody can read is none. */
function toEntry(typed: AccountRecord): AccountRecord {
  const checked = accountRecordSchema.safeParse(typed)
  if (checked.success) return checked.data
  return Number.isFinite(typed.creditLimit) ? typed : { ...typed, creditLimit: blankRecord.creditLimit }
}

const blankContact = { name: '', role: null, email: null, phone: null }

interface Paired {
  readonly from: Contact
  /** The same under the id of the saved one. */
  readonly contact: Contact
}

/** The contacts of an entry by the id of the saved one that they are. None is paired twice. */
function pairContacts(own: readonly Contact[], saved: readonly Contact[]): ReadonlyMap<string, Paired> {
  const pairs = new Map<string, Paired>()
  const taken = new Set<Contact>()
  for (const isSame of [hasSameId, hasSameEmail, isAlike])
    for (const { id, ...target } of saved) {
      const found = own.find((contact) => !taken.has(contact) && isSame(contact, { id, ...target }))
      if (found === undefined || pairs.has(id)) continue
      taken.add(found)
      pairs.set(id, { from: found, contact: { ...found, id } })
    }
  return pairs
}

const hasSameId = (a: Contact, b: Contact): boolean => a.id === b.id

function hasSameEmail(a: Contact, b: Contact): boolean {
  const key = toEmailKey(a.email ?? '')
  return key !== null && key === toEmailKey(b.email ?? '')
}

/** One name, and nothing that the two say differently. */
const isAlike = (a: Contact, b: Contact): boolean =>
  a.name !== '' &&
  toName(a.name) === toName(b.name) &&
  fits(a.role, b.role, toName) &&
  fits(a.email, b.email, (email) => toEmailKey(email) ?? email) &&
  fits(a.phone, b.phone, toPhoneKey)

const toName = (name: string): string => name.trim().normalize('NFKC').toLowerCase()

const fits = (a: string | null, b: string | null, toKey: (text: string) => string): boolean =>
  !a || !b || toKey(a) === toKey(b)
