import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

/** Every word that the messages of a catalogue can say; what their arguments hold is not among them. */
export const toWordsOf = (catalogue: object): ReadonlySet<string> =>
  new Set(toMessages(catalogue).flatMap((message) => parse(message).flatMap(toLiterals).flatMap(splitWords)))

/** Words of two letters and more, in lower case. */
export const splitWords = (text: string): string[] => text.toLowerCase().match(/\p{L}{2,}/gu) ?? []

const toMessages = (catalogue: object): string[] =>
  Object.values(catalogue).flatMap((value) => (typeof value === 'string' ? [value] : toMessages(value)))

function toLiterals(element: MessageFormatElement): string[] {
  switch (element.type) {
    case TYPE.literal:
      return [element.value]
    case TYPE.tag:
      return element.children.flatMap(toLiterals)
    case TYPE.plural:
    case TYPE.select:
      return Object.values(element.options).flatMap(({ value }) => value.flatMap(toLiterals))
    case TYPE.argument:
    case TYPE.number:
    case TYPE.date:
    case TYPE.time:
    case TYPE.pound:
      return []
  }
}
