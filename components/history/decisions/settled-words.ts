import { toFirstName } from '@/components/accounts/person-name'
import type { Contact } from '@/lib/accounts/account'
import { isFieldName } from '@/lib/accounts/fields'
import type { Revision } from '@/lib/accounts/revision'
import type { SettledPlace, Value, WireDecision } from '@/lib/client/history/settled'
import type { HistoryWords } from '../history-words'

/** Whose the two values of a decision are. */
export interface Deciders {
  readonly by: Revision['by']
  /** Null where that is not known here. */
  readonly theirs: Revision['by'] | null
  /** Who reads it. */
  readonly myId: string | null
}

/** "You chose: Bo's change". */
export function describeDecision(words: HistoryWords, decision: WireDecision, deciders: Deciders): string {
  const choice = toChoice(words, decision, deciders)
  if (deciders.by.id === deciders.myId) return words.t('youChose', { choice })
  return words.t('chose', { name: toFirstName(deciders.by.name), choice })
}

/** "Your change", "Bo's change". */
export function describeSide({ t }: HistoryWords, side: 'mine' | 'theirs', { by, theirs, myId }: Deciders): string {
  if (side === 'theirs' && theirs?.id === by.id) return t('ownTabsChange')
  const owner = side === 'mine' ? by : theirs
  if (owner === null) return t('otherChange')
  return owner.id === myId ? t('yourChange') : t('changeOf', { name: toFirstName(owner.name) })
}

function toChoice(words: HistoryWords, decision: WireDecision, deciders: Deciders): string {
  switch (decision) {
    case 'mine':
    case 'theirs':
      return describeSide(words, decision, deciders)
    case 'both':
      return words.t('both')
    case 'base':
      return words.t('original')
    case 'custom':
      return words.t('somethingElse')
  }
}

/** "Phone", "Contacts: Dana Reyes, Phone", "Notes, passage 2 of 3". */
export function describePlace(words: HistoryWords, place: SettledPlace, contacts: readonly Contact[]): string {
  const { t, fields } = words
  const [name = '', id, member] = place.path
  const field = isFieldName(name) ? fields(name) : name
  if (place.passage !== null) {
    const { index, total } = place.passage
    return t('passagePlace', { field, index: String(index), total: String(total) })
  }
  if (name !== 'contacts' || id === undefined) return field
  if (id === '-') return t('orderPlace', { field })
  const contact = findName(place, contacts, id)
  if (member === undefined) return t('contactPlace', { field, name: contact })
  return t('contactMemberPlace', {
    field,
    name: contact,
    member: isMember(member) ? fields(`contactMembers.${member}`) : member,
  })
}

/** A contact that was removed is only known from the side that had it. */
function findName({ sides, saved }: SettledPlace, contacts: readonly Contact[], id: string): string {
  const values = [...sides.map(({ value }) => value), saved]
  return contacts.find((contact) => contact.id === id)?.name ?? values.map(toName).find((name) => name !== '') ?? id
}

function toName(value: Value): string {
  const isContact = typeof value === 'object' && value !== null && 'name' in value
  return isContact && typeof value.name === 'string' ? value.name : ''
}

const members = ['name', 'role', 'email', 'phone'] as const
const isMember = (name: string): name is (typeof members)[number] => members.some((member) => member === name)
