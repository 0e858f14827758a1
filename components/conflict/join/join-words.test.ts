import { parse } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { de } from '@/messages/de'
import { en } from '@/messages/en'

const toTexts = (group: object, path = ''): [key: string, text: string][] =>
  Object.entries(group).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : toTexts(value, `${path}${key}.`),
  )
const argumentsIn = (text: string): string[] => {
  const names = JSON.stringify(parse(text)).matchAll(/"type":[1-6],"value":"(\w+)"/g)
  return [...new Set([...names].map(([, name = '']) => name))]
}

describe.each([
  ['English', en],
  ['German', de],
])('the dialog for a duplicate in %s', (_, { conflict, duplicates }) => {
  const plain = new Map(toTexts(conflict))

  it('puts each of its texts in the place of one, and asks for nothing that is not given there', () => {
    for (const [key, text] of toTexts(duplicates.dialog)) {
      const known = [...argumentsIn(plain.get(key) ?? ''), 'name']
      expect(plain.has(key), key).toBe(true)
      expect(known, key).toEqual(expect.arrayContaining(argumentsIn(text)))
    }
  })
})
