// The sisters of the merge dialog: an account that is gone, one that is there already, one that is to be deleted.
import { createJoinSession } from '@/lib/conflict/join-session'
import type { MergeSession } from '@/lib/conflict/merge-session'
import { bo } from '../gallery-people'
import { after, dana, eli, fay, merge, original, toContact, toNotes } from '../gallery-records'
import type { GalleryState } from '../gallery-state'

/** What somebody typed into the form for a new account. */
const entry = {
  ...original,
  name: 'Northwind',
  email: 'Hello@Northwind.example',
  phone: '+44 20 7946 0018',
  status: 'prospect',
  creditLimit: 0,
  company: null,
  address: null,
  tags: ['Fair', 'eu'],
  contacts: [toContact(9, 'Eli Novak', { email: 'eli@northwind.example', role: 'Head of accounts' }), fay],
  notes: 'Met at the fair in May.',
} as const

const join = (isDeleted = false): MergeSession =>
  createJoinSession({
    entry: { ...entry, tags: [...entry.tags], contacts: [...entry.contacts] },
    isNew: true,
    survivor: { ...original, status: 'active', contacts: [dana, eli] },
    version: 3,
    ...(isDeleted && { deletedBy: bo }),
  })

const changed = () =>
  merge({
    mine: {},
    theirs: {
      phone: '+44 20 7946 0055',
      tags: ['EU', 'Key account'],
      contacts: [dana, { ...eli, role: 'Head of accounts' }],
      notes: toNotes({ 4: 'Next review in July.' }),
    },
  })

export const otherStates: readonly GalleryState[] = [
  { name: 'duplicate', title: 'An entry for an account that exists', makeSession: join, surface: 'join' },
  {
    name: 'duplicate-ready',
    title: 'The same, decided',
    makeSession: () => after(join(), { kind: 'choose-rest', by: 'mine' }),
    surface: 'join',
  },
  {
    name: 'duplicate-deleted',
    title: 'An entry for an account that was deleted',
    makeSession: () => join(true),
    surface: 'join',
  },
  { name: 'changed-since', title: 'About to delete what somebody changed', makeSession: changed, surface: 'changed' },
]
