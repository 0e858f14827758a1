import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toLikeness } from './likeness'

describe('the likeness of two names', () => {
  const cases = [
    ['Northwind Ltd', 'northwind, LTD.', 1],
    ['Café Zürich', 'cafe zurich', 1],
    ['night', 'nacht', 0.25],
    ['Northwind', 'Southwind', 0.625],
    ['Northwind', 'Contoso', 0],
    ['', '', 0],
    ['a', 'b', 0],
  ] as const
  it.each(cases)('of %j and %j is %d', (a, b, likeness) => {
    expect(toLikeness(a, b)).toBeCloseTo(likeness)
  })

  it('is the same from both sides, and stays from 0 to 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(toLikeness(a, b)).toBe(toLikeness(b, a))
        expect(toLikeness(a, b)).toBeGreaterThanOrEqual(0)
        expect(toLikeness(a, b)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
