import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js'
import type { Messages } from './en'

/** English with each word set from right to left by bidirectional controls, as CLDR's ar-XB does it. */
export const toPseudo = (messages: Messages): Messages => mapStrings(messages, reverse)

const reverse = (message: string): string => printAST(parse(message, { ignoreTag: false }).map(reverseElement))

function reverseElement(element: MessageFormatElement): MessageFormatElement {
  switch (element.type) {
    case TYPE.literal:
      return { ...element, value: element.value.replace(/\p{L}+/gu, '\u{202e}$&\u{202c}') }
    case TYPE.plural:
    case TYPE.select: {
      const options = Object.entries(element.options).map(([name, option]) => [name, reverseOption(option)])
      return { ...element, options: Object.fromEntries(options) }
    }
    case TYPE.tag:
      return { ...element, children: element.children.map(reverseElement) }
    case TYPE.argument:
    case TYPE.number:
    case TYPE.date:
    case TYPE.time:
    case TYPE.pound:
      return element
  }
}

const reverseOption = <Option extends { readonly value: MessageFormatElement[] }>(option: Option): Option => ({
  ...option,
  value: option.value.map(reverseElement),
})

/** Every string of a catalogue, its keys unchanged. */
function mapStrings<Value>(value: Value, map: (text: string) => string): Value {
  // A catalogue holds strings and namespaces alone; each keeps its place.
  if (typeof value === 'string') return map(value) as Value
  const entries = Object.entries(value as object).map(([key, member]) => [key, mapStrings(member, map)])
  return Object.fromEntries(entries)
}
