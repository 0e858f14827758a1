// Two people and one account, for tests: every kind of change at once.
import type { AccountRecord, Contact } from '@/lib/accounts/account'
import { createMergeSession, type MergeSession, type MergeStart } from './merge-session'
import type { Actor } from './problem'

export const bo: Actor = { id: 'bo', name: 'Bo Lindqvist', at: '2026-05-03T10:02:00.000Z', version: 2 }
export const ana: Actor = { id: 'ana', name: 'Ana Sousa', at: '2026-05-03T10:04:00.000Z', version: 3 }

export const contactIds = {
  dana: '0190a0a0-0000-7000-8000-000000000001',
  eli: '0190a0a0-0000-7000-8000-000000000002',
  fay: '0190a0a0-0000-7000-8000-000000000003',
  gus: '0190a0a0-0000-7000-8000-000000000004',
  hana: '0190a0a0-0000-7000-8000-000000000005',
} as const

const contact = (name: keyof typeof contactIds, values: Partial<Contact>): Contact => ({
  id: contactIds[name],
  name,
  role: null,
  email: null,
  phone: null,
  ...values,
})

const dana = contact('dana', { name: 'Dana Reyes', role: 'Buyer', phone: '+44 20 7946 0101' })
const eli = contact('eli', { name: 'Eli Novak', role: 'Accounts', email: 'eli@northwind.example' })
const fay = contact('fay', { name: 'Fay Okoro', phone: '+44 20 7946 0303' })

const notes = [
  'Northwind Ltd has been with us since 2019. They order twice a year, mostly in spring.',
  'Payment terms are thirty days net. Invoices go to the accounts desk.',
  'The warehouse in Leeds opens at seven. Deliveries must be announced one day ahead.',
  'Dana prefers calls in the morning.',
  'Next review in June.',
]
const text = (...lines: readonly string[]): string => lines.join('\n\n')
const withLines = (changes: Readonly<Record<number, string>>): string =>
  text(...notes.map((line, index) => changes[index] ?? line))

export const base: AccountRecord = {
  name: 'Northwind Ltd',
  email: 'hello@northwind.example',
  phone: '+44 20 7946 0000',
  company: 'Northwind',
  status: 'suspended',
  creditLimit: 500_000,
  address: { street: '12 Mill Lane', city: 'Leeds', postcode: 'LS1 4AB', country: 'GB' },
  tags: ['EU', 'Trial'],
  contacts: [dana, eli, fay],
  notes: withLines({}),
}

export const mine: AccountRecord = {
  ...base,
  name: 'Northwind Limited',
  phone: '+44 20 7946 0018',
  company: 'Northwind Group',
  creditLimit: 600_000,
  tags: ['EU', 'Trial', 'VIP'],
  contacts: [
    { ...dana, phone: '+44 20 7946 0111' },
    { ...eli, role: 'Head of accounts' },
    { ...fay, phone: '+44 20 7946 0333' },
    contact('gus', { name: 'Gus Meyer', role: 'Driver' }),
  ],
  notes: withLines({
    1: 'Payment terms are sixty days net. Invoices go to the accounts desk.',
    3: 'Dana prefers calls before noon.',
    4: 'Next review in June. Ask about the new warehouse.',
  }),
}

export const theirs: AccountRecord = {
  ...base,
  name: 'Northwind Limited',
  phone: '+44 20 7946 0055',
  status: 'active',
  creditLimit: 450_000,
  tags: ['EU', 'Key account'],
  contacts: [
    { ...eli, email: 'eli.novak@northwind.example' },
    { ...fay, phone: '+44 20 7946 0399' },
    contact('hana', { name: 'Hana Sato', role: 'Planner', email: 'hana@northwind.example' }),
  ],
  notes: withLines({
    1: 'Payment terms are fourteen days net. Invoices go to the accounts desk.',
    2: 'The warehouse in Leeds opens at six. Deliveries must be announced one day ahead.',
    3: 'Dana prefers e-mail.',
  }),
}

const changed = ['name', 'phone', 'status', 'creditLimit', 'tags', 'contacts', 'notes']
export const actors = Object.fromEntries(changed.map((field) => [field, [bo]]))

/** A fresh session; `changes` replace single inputs. */
export const startSession = (changes: Partial<MergeStart> = {}): MergeSession =>
  createMergeSession({ base, baseVersion: 1, mine, theirs, theirsVersion: 2, actors, ...changes })

/** A session in which only the phone is to decide. */
export const startPhoneSession = (): MergeSession =>
  startSession({
    mine: { ...base, phone: mine.phone, company: mine.company },
    theirs: { ...base, phone: theirs.phone, tags: theirs.tags },
  })
