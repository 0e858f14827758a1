import { describe, expect, it } from 'vitest'
import { moveCaret } from './move-caret'

describe('a caret', () => {
  it.each([
    ['stays before a change', 'one two', 'one three', 2, 2],
    ['moves with its words when something comes before them', 'b', 'a b', 1, 3],
    ['moves back when something before it goes', 'a b', 'b', 3, 1],
    ['stays in the text when its words are gone', 'one two three', 'one', 9, 3],
    ['stays where nothing changed', 'one', 'one', 1, 1],
  ])('%s', (_, before, after, caret, expected) => {
    expect(moveCaret(before, after, caret)).toBe(expected)
  })
})
