import type { AccountRecord } from '@/lib/accounts/account'
import { after, dana, eli, fay, merge, original, savedAgain, toContact } from '../gallery-records'
import type { GalleryState } from '../gallery-state'

const address = { street: '12 Mill Lane', city: 'Leeds', postcode: 'LS1 4AB', country: 'GB' }

type Changes = Partial<AccountRecord>
const only =
  (mine: Changes, theirs: Changes, base: Changes = {}) =>
  () =>
    merge({ mine, theirs, base })

/** Before anybody agreed on anything. */
const young = { status: 'prospect', creditLimit: 90_000 } as const
const phones = only({ phone: '+44 20 7946 0018' }, { phone: '+44 20 7946 0055' })
const credit = only({ creditLimit: 600_000 }, { creditLimit: 450_000 })

/** Every state that a row can have, each in a field of its own. */
export function makeAllStates() {
  const start = merge({
    base: young,
    mine: {
      name: 'Northwind Limited',
      email: 'desk@northwind.example',
      phone: '+44 20 7946 0018',
      company: 'Northwind Group',
      status: 'active',
      creditLimit: 600_000,
      tags: ['EU', 'Trial', 'VIP'],
    },
    theirs: {
      name: 'Northwind Limited',
      email: 'orders@northwind.example',
      phone: '+44 20 7946 0055',
      status: 'suspended',
      creditLimit: 450_000,
      address: { ...address, street: '14 Mill Lane' },
      tags: ['EU', 'Key account'],
      contacts: [{ ...dana, role: 'Head buyer' }, eli, fay],
    },
    readonlyFields: ['address'],
  })
  const decided = after(
    start,
    { kind: 'choose', pointer: '/email', decision: { custom: 'desk at northwind' } },
    { kind: 'choose', pointer: '/status', decision: 'theirs' },
    { kind: 'choose', pointer: '/creditLimit', decision: 'both' },
  )
  return savedAgain(decided, { status: 'closed' })
}

export const rowStates: readonly GalleryState[] = [
  { name: 'all-states', title: 'Every state of a row', makeSession: makeAllStates },
  { name: 'unchanged', title: 'Nothing changed but one field', makeSession: only({ company: 'Northwind Group' }, {}) },
  { name: 'you', title: 'Only you changed it', makeSession: only({ company: 'Northwind Group' }, { phone: null }) },
  { name: 'them', title: 'Only they changed it', makeSession: only({}, { company: 'Northwind Group' }) },
  {
    name: 'them-revealed',
    title: 'Only they changed it, its choices shown',
    makeSession: () =>
      after(merge({ mine: {}, theirs: { company: 'Northwind Group' } }), { kind: 'reveal', pointer: '/company' }),
  },
  {
    name: 'same',
    title: 'Both made the same change',
    makeSession: only({ company: 'Northwind Group' }, { company: 'Northwind Group', phone: null }),
  },
  {
    name: 'combined',
    title: 'Both changes combined',
    makeSession: only({ tags: ['EU', 'Trial', 'VIP'] }, { tags: ['EU', 'Key account'] }),
  },
  { name: 'open', title: 'To decide: a phone number', makeSession: phones },
  {
    name: 'decided',
    title: 'Decided: their change',
    makeSession: () => after(phones(), { kind: 'choose', pointer: '/phone', decision: 'theirs' }),
  },
  {
    name: 'decided-written',
    title: 'Decided: something else, written',
    makeSession: () => after(phones(), { kind: 'choose', pointer: '/phone', decision: { custom: '+44 20 7946 0099' } }),
  },
  {
    name: 'recheck',
    title: 'Changed again after the decision',
    makeSession: () =>
      savedAgain(after(phones(), { kind: 'choose', pointer: '/phone', decision: 'theirs' }), {
        phone: '+44 20 7946 0077',
      }),
  },
  {
    name: 'invalid',
    title: 'Cannot be saved: what was written is no address',
    makeSession: () =>
      after(merge({ mine: { email: 'desk@northwind.example' }, theirs: { email: 'orders@northwind.example' } }), {
        kind: 'choose',
        pointer: '/email',
        decision: { custom: 'desk at northwind' },
      }),
  },
  {
    name: 'invalid-together',
    title: 'Cannot be saved: too many contacts together',
    makeSession: only(
      { contacts: [...original.contacts, ...people(10, 24)] },
      { contacts: [...original.contacts, ...people(50, 24)] },
    ),
  },
  {
    name: 'readonly',
    title: 'Not yours to edit',
    makeSession: () =>
      merge({
        mine: { company: 'Northwind Group' },
        theirs: { creditLimit: 450_000, phone: '+44 20 7946 0055' },
        readonlyFields: ['creditLimit'],
      }),
  },
  {
    name: 'line',
    title: 'To decide: a line',
    makeSession: only({ name: 'Northwind Limited' }, { name: 'North Wind' }),
  },
  {
    name: 'email',
    title: 'To decide: an e-mail address',
    makeSession: only({ email: 'desk@northwind.example' }, { email: 'orders@northwind.example' }),
  },
  { name: 'money', title: 'To decide: an amount, both can be applied', makeSession: credit },
  {
    name: 'money-both',
    title: 'Decided: both amounts applied',
    makeSession: () => after(credit(), { kind: 'choose', pointer: '/creditLimit', decision: 'both' }),
  },
  {
    name: 'money-written',
    title: 'Decided: an amount, written',
    makeSession: () => after(credit(), { kind: 'choose', pointer: '/creditLimit', decision: { custom: 700_000 } }),
  },
  {
    name: 'status',
    title: 'To decide: a status',
    makeSession: only({ status: 'active' }, { status: 'suspended' }, young),
  },
  {
    name: 'status-written',
    title: 'Decided: another status',
    makeSession: () =>
      after(merge({ base: young, mine: { status: 'active' }, theirs: { status: 'suspended' } }), {
        kind: 'choose',
        pointer: '/status',
        decision: { custom: 'closed' },
      }),
  },
  {
    name: 'address',
    title: 'To decide: an address',
    makeSession: only(
      { address: { ...address, street: '14 Mill Lane' } },
      { address: { ...address, city: 'York', postcode: 'YO1 7HH' } },
    ),
  },
  {
    name: 'address-written',
    title: 'Decided: an address, written',
    makeSession: () =>
      after(
        merge({
          mine: { address: { ...address, street: '14 Mill Lane' } },
          theirs: { address: { ...address, city: 'York', postcode: 'YO1 7HH' } },
        }),
        { kind: 'choose', pointer: '/address', decision: { custom: { ...address, street: '16 Mill Lane' } } },
      ),
  },
  {
    name: 'linked',
    title: 'To check: fields that go together',
    makeSession: only({ creditLimit: 800_000 }, { status: 'suspended' }),
  },
  {
    name: 'empty-values',
    title: 'Empty values',
    makeSession: only({ phone: null, company: 'Northwind Group', address: null }, { phone: '+44 20 7946 0055' }),
  },
  {
    name: 'emptied-against',
    title: 'To decide: emptied against changed, nothing before',
    makeSession: only({ company: 'Group', phone: null }, { company: 'Holding', phone: '1' }, { company: null }),
  },
]

function people(from: number, count: number) {
  return Array.from({ length: count }, (_, index) => toContact(from + index, `Person ${from + index}`))
}
