// What a page shows and says, for tests of its language. The data is no language at all, so that each word tells whether
// it comes from the catalogue.
import type { AccountRecord } from '@/lib/accounts/account'
import * as english from '@/lib/conflict/merge-session.fixture'
import { de } from '@/messages/de'
import { splitWords, toWordsOf } from '@/messages/literals.fixture'
import { toCountries } from './values/countries'

/** Every letter thirteen further: capitals, sentences and lengths stay as they were. */
const scramble = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => {
    const first = letter <= 'Z' ? 65 : 97
    return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first)
  })
const scrambleOrNull = (text: string | null): string | null => text && scramble(text)

const toData = (record: AccountRecord): AccountRecord => ({
  ...record,
  name: scramble(record.name),
  email: scramble(record.email),
  company: scrambleOrNull(record.company),
  address: record.address && {
    ...record.address,
    street: scrambleOrNull(record.address.street),
    city: scrambleOrNull(record.address.city),
  },
  tags: record.tags.map(scramble),
  contacts: record.contacts.map((contact) => ({
    ...contact,
    name: scramble(contact.name),
    role: scrambleOrNull(contact.role),
    email: scrambleOrNull(contact.email),
  })),
  notes: scramble(record.notes),
})

export const base = toData(english.base)
export const mine: AccountRecord = { ...toData(english.mine), address: base.address && { ...base.address, city: 'Kl' } }
export const theirs: AccountRecord = {
  ...toData(english.theirs),
  address: base.address && { ...base.address, country: 'DE' },
}

const known = new Set([
  ...toWordsOf(de.conflict),
  ...toWordsOf(de.fields),
  ...toWordsOf(de.rules),
  ...toWordsOf(de.ui),
  ...toCountries('de').flatMap(({ name }) => splitWords(name)),
  ...[base, mine, theirs].flatMap(toStrings).flatMap(splitWords),
  ...['bo', 'ana', 'lindqvist', 'sousa'],
])

/** Every text that somebody typed. */
function toStrings({ status: _, ...record }: AccountRecord): string[] {
  const { tags, contacts, address, ...others } = record
  return [others, address ?? {}, ...contacts, tags]
    .flatMap((part) => Object.values(part))
    .filter((value) => typeof value === 'string')
}

/** Words of a page that are neither in the German catalogue nor in the data. */
export const findForeignWords = (page: Element): string[] =>
  [...new Set(toTexts(page).flatMap(splitWords))].filter((word) => !known.has(word))

/** All that can be read or heard. */
function toTexts(page: Element): string[] {
  const heard = ['aria-label', 'aria-description', 'aria-valuetext', 'alt', 'title', 'placeholder']
  return [page, ...page.querySelectorAll('*')].flatMap((element) => [
    ...heard.map((name) => element.getAttribute(name) ?? ''),
    ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent ?? ''),
  ])
}
