import { after, dana, eli, fay, merge, savedAgain, toContact } from '../gallery-records'
import type { GalleryState } from '../gallery-state'

const respelled = () =>
  merge({ mine: { tags: ['EU', 'Trial', 'VIP'] }, theirs: { tags: ['EU', 'Trial', 'vip', 'New'] } })

const contacts = () =>
  merge({
    mine: {
      contacts: [
        { ...dana, phone: '+44 20 7946 0111' },
        { ...eli, role: 'Head of accounts' },
        { ...fay, phone: '+44 20 7946 0333' },
        toContact(4, 'Gus Meyer', { role: 'Driver' }),
      ],
    },
    theirs: {
      contacts: [
        { ...eli, email: 'eli.novak@northwind.example' },
        { ...fay, phone: '+44 20 7946 0399' },
        toContact(5, 'Hana Sato', { role: 'Planner', email: 'hana@northwind.example' }),
      ],
    },
  })

export const listStates: readonly GalleryState[] = [
  {
    name: 'tags',
    title: 'Tags added and removed by both',
    makeSession: () => merge({ mine: { tags: ['EU', 'Trial', 'VIP'] }, theirs: { tags: ['EU', 'Key account'] } }),
  },
  {
    name: 'tags-revealed',
    title: 'Tags, each to keep or leave out',
    makeSession: () =>
      after(merge({ mine: { tags: ['EU', 'Trial', 'VIP'] }, theirs: { tags: ['EU', 'Key account'] } }), {
        kind: 'reveal',
        pointer: '/tags',
      }),
  },
  {
    name: 'tags-cleared',
    title: 'Tags, all removed by one',
    makeSession: () => merge({ mine: { tags: [] }, theirs: { tags: ['EU', 'Trial', 'VIP'] } }),
  },
  {
    name: 'tags-decided',
    title: 'Tags, switched by hand',
    makeSession: () =>
      after(merge({ mine: { tags: ['EU', 'Trial', 'VIP'] }, theirs: { tags: ['EU', 'Key account'] } }), {
        kind: 'choose',
        pointer: '/tags',
        decision: { custom: ['EU', 'VIP'] },
      }),
  },
  {
    name: 'tags-recheck',
    title: 'Tags, changed again after they were switched',
    makeSession: () =>
      savedAgain(
        after(merge({ mine: { tags: ['EU', 'Trial', 'VIP'] }, theirs: { tags: ['EU', 'Key account'] } }), {
          kind: 'choose',
          pointer: '/tags',
          decision: { custom: ['EU', 'VIP'] },
        }),
        { tags: ['EU', 'Key account', 'Spring'] },
      ),
  },
  { name: 'tags-spelling', title: 'Tags, two spellings of one', makeSession: respelled },
  { name: 'contacts', title: 'Contacts: edits, an edit against a removal, people added', makeSession: contacts },
  {
    name: 'contacts-decided',
    title: 'Contacts, all decided',
    makeSession: () => after(contacts(), { kind: 'choose-rest', by: 'theirs' }),
  },
  {
    name: 'contacts-removed',
    title: 'Contacts: removed by you, edited by them',
    makeSession: () =>
      merge({
        mine: { contacts: [eli, fay] },
        theirs: { contacts: [{ ...dana, role: 'Head buyer' }, eli, fay] },
      }),
  },
  {
    name: 'contacts-order',
    title: 'Contacts, in two other orders',
    makeSession: () => merge({ mine: { contacts: [fay, dana, eli] }, theirs: { contacts: [eli, dana, fay] } }),
  },
  {
    name: 'contacts-twins',
    title: 'Contacts: the same address added twice',
    makeSession: () =>
      merge({
        mine: { contacts: [dana, eli, fay, toContact(4, 'Hana Sato', { email: 'hana@northwind.example' })] },
        theirs: {
          contacts: [dana, eli, fay, toContact(5, 'H. Sato', { role: 'Planner', email: 'Hana@Northwind.example' })],
        },
      }),
  },
]
