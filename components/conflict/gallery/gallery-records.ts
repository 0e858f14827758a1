// The account of the gallery, and merges of it: each made by the session that the editor uses, from two real records.
import type { AccountRecord, Contact } from '@/lib/accounts/account'
import { changedFields } from '@/lib/accounts/changes'
import {
  createMergeSession,
  type MergeAction,
  type MergeSession,
  type MergeStart,
  rebaseSession,
  reduceMergeSession,
} from '@/lib/conflict/merge-session'
import type { Actor } from '@/lib/conflict/problem'
import { ana, bo } from './gallery-people'

export const toContact = (number: number, name: string, values: Partial<Contact> = {}): Contact => ({
  id: `0190a0a0-0000-7000-8000-${String(number).padStart(12, '0')}`,
  name,
  role: null,
  email: null,
  phone: null,
  ...values,
})

export const dana = toContact(1, 'Dana Reyes', { role: 'Buyer', phone: '+44 20 7946 0101' })
export const eli = toContact(2, 'Eli Novak', { role: 'Accounts', email: 'eli@northwind.example' })
export const fay = toContact(3, 'Fay Okoro', { phone: '+44 20 7946 0303' })

export const paragraphs = [
  'Northwind has been with us since 2019. They order twice a year, mostly in spring.',
  'Payment terms are thirty days net. Invoices go to the accounts desk.',
  'The warehouse in Leeds opens at seven. Deliveries must be announced one day ahead.',
  'Dana prefers calls in the morning.',
  'Next review in June.',
] as const

/** The notes with some of their paragraphs replaced, by index; an empty one is left out. */
export const toNotes = (changes: Readonly<Record<number, string>> = {}): string =>
  paragraphs
    .map((paragraph, index) => changes[index] ?? paragraph)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')

export const original: AccountRecord = {
  name: 'Northwind Ltd',
  email: 'hello@northwind.example',
  phone: '+44 20 7946 0000',
  company: 'Northwind',
  status: 'active',
  creditLimit: 500_000,
  address: { street: '12 Mill Lane', city: 'Leeds', postcode: 'LS1 4AB', country: 'GB' },
  tags: ['EU', 'Trial'],
  contacts: [dana, eli, fay],
  notes: toNotes(),
}

export interface Sides {
  /** What differs from the account above before either change. */
  readonly base?: Partial<AccountRecord>
  readonly mine: Partial<AccountRecord>
  readonly theirs: Partial<AccountRecord>
  readonly by?: readonly Actor[]
  readonly readonlyFields?: MergeStart['readonlyFields']
}

/** A merge of two changes of one account, with nothing decided in it. */
export function merge({ base: changes, mine, theirs, by = [bo], readonlyFields }: Sides): MergeSession {
  const base = { ...original, ...changes }
  return createMergeSession({
    base,
    baseVersion: 1,
    mine: { ...base, ...mine },
    theirs: { ...base, ...theirs },
    theirsVersion: 2,
    actors: Object.fromEntries(changedFields(base, { ...base, ...theirs }).map((field) => [field, by])),
    ...(readonlyFields !== undefined && { readonlyFields }),
  })
}

/** The merge after some actions of the person. */
export const after = (session: MergeSession, ...actions: readonly MergeAction[]): MergeSession =>
  actions.reduce(reduceMergeSession, session)

/** The merge after Ana saved, too. */
export function savedAgain(session: MergeSession, changes: Partial<AccountRecord>): MergeSession {
  const theirs = { ...session.theirs, ...changes }
  const fields = changedFields(session.theirs, theirs)
  const actors = { ...session.actors }
  for (const field of fields) actors[field] = [...(actors[field] ?? []), ana]
  return rebaseSession(session, { theirs, theirsVersion: 3, actors })
}
