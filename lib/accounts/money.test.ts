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
    expect(parseMoney(typed, 'en')).toBe(cents)
  })

  it.each(['', 'abc', '8.000', '1,23,456', '1.2.3', '8,000.505', '1e5'])('refuses to guess what %j means', (typed) => {
    expect(parseMoney(typed, 'en')).toBeNaN()
  })

  it.each([
    ['8.000', 800_000],
    ['8.000,5', 800_050],
    ['8000,5', 800_050],
    ['8,000.50', 800_050],
    ['1.234.567', 123_456_700],
    ['8.000 €', 800_000],
    ['-8.000,05', -800_005],
  ])('reads %j as %d cents in German', (typed, cents) => {
    expect(parseMoney(typed, 'de')).toBe(cents)
  })

  it.each(['8,000', '1.23.456', '8.000,505'])('refuses to guess what %j means in German', (typed) => {
    expect(parseMoney(typed, 'de')).toBeNaN()
  })

  it.each(['en', 'de', 'ar-XB'])('reads back what a field shows in %s, for any amount', (locale) => {
    for (const cents of [0, 1, 29, 100, 123_456, 99_999_999, 1_000_000_000_000])
      expect(parseMoney(toMoneyText(cents, locale), locale)).toBe(cents)
  })
})

describe('formatEuros', () => {
  it('leaves out cents that are zero', () => {
    expect(formatEuros(800_000, 'en')).toBe('€8,000')
    expect(formatEuros(800_050, 'en')).toBe('€8,000.50')
    expect(toMoneyText(800_000, 'en')).toBe('8,000')
  })

  it('writes as the language does', () => {
    expect(formatEuros(800_000, 'de')).toBe('8.000\u{a0}€')
    expect(formatEuros(800_050, 'de')).toBe('8.000,50\u{a0}€')
    expect(formatEuros(800_000, 'ar-XB')).toBe('€8,000')
  })
})
