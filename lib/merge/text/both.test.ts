import { describe, expect, test } from 'vitest'
import { joinBoth } from './both'

const inLine = { startsLine: false, endsLine: true }
const atStart = { startsLine: true, endsLine: false }

describe('two wordings one after the other', () => {
  test.each([
    ['an item after words that end a line', inLine, '[#12]\n', '* Second\n', '[#12]\n* Second\n'],
    ['a heading after words that end a line', inLine, 'and so on.\n', '## Next\n', 'and so on.\n## Next\n'],
    ['two items that share the line end after them', atStart, '- first', '- second', '- first\n- second'],
    ['numbered items', atStart, '1. first', '2. second', '1. first\n2. second'],
  ])('%s: each has its own line', (_, place, first, second, both) => {
    expect(joinBoth(first, second, place)).toBe(both)
  })

  test.each([
    ['two sentences of one line', inLine, 'One.\n', 'Two.\n', 'One. Two.\n'],
    ['a dash that is no marker', atStart, 'five', '- or six', 'five - or six'],
    ['cells of a table', atStart, '| one ', '| two ', '| one | two '],
  ])('%s: stay in the line', (_, place, first, second, both) => {
    expect(joinBoth(first, second, place)).toBe(both)
  })
})
