import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffWords } from './diff-words'

/** `[-removed-]{+added+}` as in git's word diff. */
function render(from: string, to: string): string | null {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const
  const edits = diffWords(from, to)
  return edits?.map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`).join('') ?? null
}

describe('word marks', () => {
  test.each([
    ['one word', 'Call Bo on Monday.', 'Call Ana on Monday.', 'Call [-Bo-]{+Ana+} on Monday.'],
    [
      'never half a word',
      'The contract is tested.',
      'The contract is texted.',
      'The contract is [-tested-]{+texted+}.',
    ],
    ['an addition', 'Ana', 'Ana Maria', 'Ana{+ Maria+}'],
    ['a removal', 'Ana Maria', 'Ana', 'Ana[- Maria-]'],
    [
      'neighbours as one',
      'We pay on Monday morning',
      'We pay on Friday evening',
      'We pay on [-Monday morning-]{+Friday evening+}',
    ],
    ['Japanese words', 'これは本です', 'これはペンです', 'これは[-本-]{+ペン+}です'],
    ['Thai words', 'ผมรักแมวมาก', 'ผมรักหมามาก', 'ผมรัก[-แมว-]{+หมา+}มาก'],
    ['nothing', 'Same.', 'Same.', 'Same.'],
    ['nothing of nothing', '', '', ''],
    ['all of a first text', '', 'New.', '{+New.+}'],
  ])('show %s', (_, from, to, expected) => {
    expect(render(from, to)).toBe(expected)
  })

  test('are left out where more than 60 % of both wordings changed', () => {
    expect(diffWords('Ring him at noon', 'Send the invoice today')).toBeNull()
    expect(diffWords('Call Bo.', 'Call Bo. He waits for the new price list since last week.')).not.toBeNull()
  })

  test('are left out, without work, where the texts are too long', () => {
    expect(diffWords('a '.repeat(50_000), 'b '.repeat(50_000))).toBeNull()
    expect(diffWords('a '.repeat(50_000), 'a '.repeat(50_000))).toHaveLength(1)
  })

  test('give both wordings back', () => {
    const text = fc
      .array(fc.constantFrom('one', 'two', ' ', ', ', '.', '本', '\n', 'é', '\ud83d'))
      .map((list) => list.join(''))
    fc.assert(
      fc.property(text, text, (from, to) => {
        const edits = diffWords(from, to)
        if (edits === null) return
        const join = (kind: 'added' | 'removed') =>
          edits.flatMap((edit) => (edit.kind === 'same' || edit.kind === kind ? [edit.text] : [])).join('')
        expect([join('removed'), join('added')]).toEqual([from, to])
      }),
      { numRuns: 1000, seed: 2 },
    )
  })
})
