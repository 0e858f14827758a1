import 'server-only'
import { v7 } from 'uuid'
import type { z } from 'zod'
import type { accountInputSchema } from '@/lib/accounts/account'
import type { LeasePolicy } from '@/lib/accounts/lease'
import type { Role } from '@/lib/accounts/membership'
import type { ScenarioId } from '@/lib/accounts/sandbox'

type AccountInput = z.input<typeof accountInputSchema>

/** What a sandbox begins with: the account that two people meet in, others, and how strict leases are. */
export interface Seed {
  readonly account: AccountInput
  readonly others: readonly AccountInput[]
  readonly leasePolicy: LeasePolicy
  /** What Ana is in the workspace; Bo is an editor. */
  readonly role: Role
}

const notes = [
  'Deliver on Mondays before noon, at the north gate.',
  'Pays by invoice within thirty days.',
  'Ask for Dana when something is missing.',
].join('\n\n')

const toAccount = (): AccountInput => ({
  name: 'Northwind Traders',
  email: 'orders@northwind.example',
  phone: '+44 20 7946 0000',
  company: 'Northwind Ltd',
  status: 'active',
  creditLimit: 500_000,
  address: { street: '12 Harbour Road', city: 'Bristol', postcode: 'BS1 4QA', country: 'GB' },
  tags: ['Wholesale'],
  contacts: [
    { id: v7(), name: 'Dana Reed', role: 'Buyer', email: 'dana@northwind.example', phone: '+44 20 7946 0100' },
  ],
  notes,
})

const contactCount = 48
const lineCount = 5_000

/** 48 contacts of four values each, and those of the account itself: 200 values. */
const toContacts = () =>
  Array.from({ length: contactCount }, (_, index) => ({
    id: v7(),
    name: `Person ${index + 1}`,
    role: 'Buyer',
    email: `person-${index + 1}@northwind.example`,
    phone: `+44 20 7946 ${1000 + index}`,
  }))

export const toLine = (index: number, word = 'us'): string => `${index + 1} called ${word} back`
const toLines = () => Array.from({ length: lineCount }, (_, index) => toLine(index)).join('\n')

/** Only what a scenario needs beside the ordinary account. */
const differences: Partial<Record<ScenarioId, () => Partial<Seed> & { readonly changes?: AccountInput | object }>> = {
  'duplicate-email': () => ({
    others: [
      { ...toAccount(), name: 'Fabrikam', email: 'hello@fabrikam.example', company: 'Fabrikam Inc', contacts: [] },
    ],
  }),
  // Only an admin may take over.
  'lock-take-over': () => ({ leasePolicy: 'exclusive', role: 'admin' }),
  '200-fields': () => ({ changes: { contacts: toContacts() } }),
  '5000-lines': () => ({ changes: { notes: toLines() } }),
}

export function toSeed(scenario: ScenarioId): Seed {
  const { changes = {}, others = [], leasePolicy = 'advisory', role = 'editor' } = differences[scenario]?.() ?? {}
  return { account: { ...toAccount(), ...changes }, others, leasePolicy, role }
}
