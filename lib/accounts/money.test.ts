import { describe, expect, it } from 'vitest'
import { formatEuros, parseMoney, toMoneyText } from './money'

describe('parseMoney', () => {
  it.each([
    ['8000', 800_000],
    ['8,000', 800_000],
    ['8,000.5', 800_050],
    ['8.000,50', 800_050],
    ['8000,5', 800_050],
    ['1,234,567.89', 123_456_789],
    [' € 8 000 ', 800_000],
    ['0.29', 29],
    ['-5', -500],
    ['0', 0],
  ])('reads %j as %d cents', (typed, cents) => {
    expect(parseMoney(typed)).toBe(cents)
  })

  it.each(['', 'abc', '8.000', '1,23,456', '1.2.3', '8,000.505', '1e5'])('refuses to guess what %j means', (typed) => {
    expect(parseMoney(typed)).toBeNaN()
  })

  it('reads back what a field shows, for any amount', () => {
    for (const cents of [0, 1, 29, 100, 123_456, 99_999_999, 1_000_000_000_000])
      expect(parseMoney(toMoneyText(cents))).toBe(cents)
  })
})

describe('formatEuros', () => {
  it('leaves out cents that are zero', () => {
    expect(formatEuros(800_000)).toBe('€8,000')
    expect(formatEuros(800_050)).toBe('€8,000.50')
  })
})
