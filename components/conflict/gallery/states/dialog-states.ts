import { after, dana, eli, fay, merge, toNotes } from '../gallery-records'
import type { GalleryState } from '../gallery-state'

/** Some of everything, as a busy day brings it. */
const busy = () =>
  merge({
    mine: {
      phone: '+44 20 7946 0018',
      company: 'Northwind Group',
      creditLimit: 600_000,
      tags: ['EU', 'Trial', 'VIP'],
      contacts: [{ ...dana, phone: '+44 20 7946 0111' }, eli, fay],
      notes: toNotes({ 1: 'Payment terms are sixty days net. Invoices go to the accounts desk.' }),
    },
    theirs: {
      email: 'orders@northwind.example',
      phone: '+44 20 7946 0055',
      creditLimit: 450_000,
      tags: ['EU', 'Key account'],
      contacts: [{ ...dana, phone: '+44 20 7946 0122' }, { ...eli, role: 'Head of accounts' }, fay],
      notes: toNotes({ 1: 'Payment terms are fourteen days net. Invoices go to the accounts desk.' }),
    },
  })

const partly = () => after(busy(), { kind: 'choose', pointer: '/phone', decision: 'theirs' })
const ready = () => after(partly(), { kind: 'choose-rest', by: 'mine' })
const agreed = () => merge({ mine: { company: 'Northwind Group' }, theirs: { phone: '+44 20 7946 0055' } })

/** Each change was fine alone: Bo took back what had made it a customer. */
const broken = () =>
  merge({
    base: { creditLimit: 50_000 },
    mine: { creditLimit: 800_000, company: 'Northwind Group' },
    theirs: { status: 'prospect' },
  })

/** The server refused it for the money in it, and told how much that is. */
const withMoney = () => ({
  ...merge({ mine: { status: 'closed' }, theirs: { company: 'Northwind Group' } }),
  money: { accountId: '0190a0a0-0000-7000-8000-000000000099', balance: 5_000 },
})

export const dialogStates: readonly GalleryState[] = [
  { name: 'fresh', title: 'Nothing decided yet', makeSession: busy },
  { name: 'partly', title: 'Partly decided', makeSession: partly },
  { name: 'ready', title: 'Ready to save', makeSession: ready },
  { name: 'saving', title: 'Saving', makeSession: ready, isSaving: true },
  {
    name: 'failed',
    title: 'The save failed',
    makeSession: ready,
    message: "You're offline. Your merge is kept; save again when you're back.",
  },
  {
    name: 'notice',
    title: 'Somebody saved again',
    makeSession: partly,
    notice: 'Ana saved again 10 seconds ago (Phone, Tags).',
  },
  { name: 'discard', title: 'About to discard', makeSession: partly, panelAtFirst: 'discard' },
  { name: 'shortcuts', title: 'Keyboard shortcuts', makeSession: partly, panelAtFirst: 'shortcuts' },
  { name: 'review', title: 'Nothing to decide, to be looked at', makeSession: agreed },
  { name: 'broken-rule', title: 'A rule that the two changes break together', makeSession: broken },
  { name: 'broken-money', title: 'A rule about money, which may be tried again', makeSession: withMoney },
  { name: 'one-by-one', title: 'One decision at a time (in a window under 600 px)', makeSession: partly },
  { name: 'paused', title: 'Paused: the banner above the form', makeSession: partly, surface: 'paused' },
  { name: 'deleted', title: 'The account was deleted', makeSession: busy, surface: 'deleted' },
  {
    name: 'deleted-reader',
    title: 'The account was deleted, and you cannot restore it',
    makeSession: busy,
    surface: 'deleted-reader',
  },
]
