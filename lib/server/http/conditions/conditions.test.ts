import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { isAcceptable } from '../accept'
import { cursorOf, toCursor } from './cursor'
import { parseEntityTags } from './entity-tags'
import { prefersMerge } from './prefer'

const strong = (opaque: string) => ({ isWeak: false, opaque })

describe('a list of entity tags', () => {
  it.each([
    ['*', '*'],
    [' * ', '*'],
    ['"3"', [strong('3')]],
    ['W/"3" ,"4"', [{ isWeak: true, opaque: '3' }, strong('4')]],
    [',"3",,', [strong('3')]],
    ['"a,b"', [strong('a,b')]],
    ['""', [strong('')]],
    ['', null],
    [',', null],
    ['3', null],
    ['"3', null],
    ['w/"3"', null],
    ['"1" "2"', null],
    ['*, "3"', null],
    ['"a b"', null],
  ])('%s is %j', (header, tags) => expect(parseEntityTags(header)).toEqual(tags))
})

describe('Prefer', () => {
  it.each([
    ['conflict=merge', true],
    ['Conflict = "merge"; x=y', true],
    ['respond-async, conflict=merge', true],
    ['conflict=refuse, conflict=merge', false],
    ['conflict', false],
    ['merge', false],
    [null, false],
  ])('%s asks for a merge: %s', (header, expected) => expect(prefersMerge(header)).toBe(expected))
})

describe('Accept', () => {
  it.each([
    [null, true],
    ['*/*', true],
    ['application/json', true],
    ['APPLICATION/JSON; charset=utf-8', true],
    ['text/*, application/*;q=0.2', true],
    ['application/json;q=0', false],
    ['application/json;q=0.0, */*', false],
    ['*/*;q=0', false],
    ['text/html', false],
    ['application/xml, text/plain', false],
  ])('%s takes JSON: %s', (header, expected) => expect(isAcceptable(header, 'application/json')).toBe(expected))
})

describe('a cursor', () => {
  const schema = cursorOf(z.tuple([z.literal('name'), z.string()]))

  it('comes back as it was', () => {
    expect(schema.parse(toCursor(['name', 'Ånd "1"']))).toEqual(['name', 'Ånd "1"'])
  })

  it.each(['', '!', 'abc', toCursor(['other', 'x']), toCursor(['name']), 'x'.repeat(5_000)])(
    '%.20s is refused',
    (text) => expect(schema.safeParse(text).success).toBe(false),
  )
})
