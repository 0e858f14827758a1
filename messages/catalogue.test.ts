import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { de } from './de'
import { en } from './en'
import { loadMessages } from './load-messages'
import { negotiateLocale, pseudoLocale } from './locales'

describe('the catalogue', () => {
  it('has every message in German, with the arguments of the English one', () => {
    const [english, german] = [toArguments(en), toArguments(de)]
    expect(german).toEqual(english)
  })

  it('has plural forms wherever a number is counted, and never an empty message', () => {
    for (const [key, message] of [...toMessages(en), ...toMessages(de)]) expect(message.trim(), key).not.toBe('')
  })

  it('turns English around for tests of layout, arguments and all', async () => {
    expect(toArguments(await loadMessages(pseudoLocale))).toEqual(toArguments(en))
  })
})

describe('the language of a request', () => {
  const cases = [
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['fr, en;q=0.2, de;q=0.7', 'de'],
    ['de;q=0, en', 'en'],
    ['fr', 'en'],
    ['*', 'en'],
    ['constructor', 'en'],
    [null, 'en'],
  ] as const
  it.each(cases)('is negotiated from %j: %s', (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale)
  })
})

const toMessages = (catalogue: object, path = ''): (readonly [key: string, message: string])[] =>
  Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : toMessages(value, `${path}${key}.`),
  )

/** What each message asks for, by its key. */
const toArguments = (catalogue: object) =>
  Object.fromEntries(toMessages(catalogue).map(([key, message]) => [key, [...new Set(namesIn(parse(message)))].sort()]))

const namesIn = (elements: readonly MessageFormatElement[]): string[] => elements.flatMap(namesOf)

function namesOf(element: MessageFormatElement): string[] {
  switch (element.type) {
    case TYPE.literal:
    case TYPE.pound:
      return []
    case TYPE.tag:
      return [`<${element.value}>`, ...namesIn(element.children)]
    case TYPE.plural:
    case TYPE.select:
      return [element.value, ...Object.values(element.options).flatMap(({ value }) => namesIn(value))]
    case TYPE.argument:
    case TYPE.number:
    case TYPE.date:
    case TYPE.time:
      return [element.value]
  }
}
