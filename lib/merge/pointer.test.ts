import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePointer, toPointer } from './pointer'

describe('a JSON Pointer', () => {
  test.each([
    [[], ''],
    [['notes', '3'], '/notes/3'],
    [['a/b', 'm~n'], '/a~1b/m~0n'],
    [[''], '/'],
    [['~1'], '/~01'],
    [['__proto__'], '/__proto__'],
  ])('of %j is %j, and the other way round', (path, pointer) => {
    expect(toPointer(path)).toBe(pointer)
    expect(parsePointer(pointer)).toEqual(path)
  })

  test.each(['notes', '/a~2b', '/a~'])('is not %j', (text) => {
    expect(parsePointer(text)).toBeNull()
  })

  test('gives every path back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('~', '/', '0', '1', 'a', '-') })), (path) => {
        expect(parsePointer(toPointer(path))).toEqual(path)
      }),
      { numRuns: 1000, seed: 6901 },
    )
  })
})
