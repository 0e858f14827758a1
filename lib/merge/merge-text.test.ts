import { describe, expect, test } from 'vitest'
import { applyDecisions } from './apply-decisions'
import { mergeText } from './merge-text'

describe('a text that both sides changed', () => {
  const combined: readonly (readonly [string, string, string, string, string])[] = [
    [
      'different paragraphs',
      'Price.\n\nTerms.\n',
      'New price.\n\nTerms.\n',
      'Price.\n\nNew terms.\n',
      'New price.\n\nNew terms.\n',
    ],
    [
      'neighbouring lines',
      'a one\nb two\nc three\n',
      'a uno\nb two\nc three\n',
      'a one\nb dos\nc three\n',
      'a uno\nb dos\nc three\n',
    ],
    [
      'neighbouring list items',
      '- milk\n- eggs\n',
      '- oat milk\n- eggs\n',
      '- milk\n- ten eggs\n',
      '- oat milk\n- ten eggs\n',
    ],
    [
      'two sentences of a line',
      'Ship on Monday. Pay later.',
      'Ship on Friday. Pay later.',
      'Ship on Monday. Pay now.',
      'Ship on Friday. Pay now.',
    ],
    [
      'two Japanese sentences',
      'これは本です。彼は学生です。',
      'これはペンです。彼は学生です。',
      'これは本です。彼は先生です。',
      'これはペンです。彼は先生です。',
    ],
    ['an appended line and an earlier edit', 'Hello.\nBye.', 'Hello!\nBye.', 'Hello.\nBye.\nPS.', 'Hello!\nBye.\nPS.'],
    [
      'a new paragraph beside an edited one',
      'One.\n\nThree.\n',
      'One.\n\nTwo.\n\nThree.\n',
      'One.\n\nThird.\n',
      'One.\n\nTwo.\n\nThird.\n',
    ],
    ['a removed line and an edit elsewhere', 'a\nb\nc\nd\n', 'a\nc\nd\n', 'a\nb\nc\nD\n', 'a\nc\nD\n'],
    [
      'a re-wrapped paragraph and a new word',
      'one two\nthree four five',
      'one\ntwo three\nfour five',
      'one two\nthree four six',
      'one\ntwo three\nfour six',
    ],
    ['line ends and words', 'a\nb\n', 'a\r\nb\r\n', 'a\nbee\n', 'a\r\nbee\r\n'],
    ['indentation and words', '- a\n- b\n', '  - a\n  - b\n', '- a\n- bee\n', '  - a\n  - bee\n'],
    ['white space only, in two ways', 'a b\n', 'a  b\n', 'a b \n', 'a  b\n'],
    ['the same line in the same way', 'a\n', 'b\n', 'b\n', 'b\n'],
    ['the same line, and the next by one', 'a\nx\n', 'b\nx\n', 'b\ny\n', 'b\ny\n'],
    ['the same line, and the one before by one', 'a\nx\n', 'a\ny\n', 'b\ny\n', 'b\ny\n'],
  ]
  test.each(combined)('is combined without a question: %s', (_, base, mine, theirs, expected) => {
    expect(mergeText(base, mine, theirs)).toMatchObject({ clean: true, value: expected, granularity: 'word' })
    expect(mergeText(base, theirs, mine)).toMatchObject({ clean: true, value: expected, granularity: 'word' })
  })

  test.each([
    [
      'two words of one sentence',
      'We ship the box to Bo on Monday.',
      'We send the box to Bo on Monday.',
      'We ship the box to Bo on Friday.',
      'We send the box to Bo on Friday.',
    ],
    ['an addition beside a removal', 'a\nb\nc\n', 'a\nb\nb2\nc\n', 'a\nc\n', 'a\nb2\nc\n'],
  ])('is combined but marked for a look: %s', (_, base, mine, theirs, expected) => {
    const merge = mergeText(base, mine, theirs)
    expect(merge).toMatchObject({ clean: true, value: expected })
    expect(merge.passages.filter(({ confidence }) => confidence === 'review')).toHaveLength(1)
    expect(mergeText(base, mine, theirs, { minConfidence: 'sure' })).toMatchObject({ clean: false, value: base })
  })

  test.each([
    [
      'one word',
      'both-edited',
      'Ok. We ship on Monday. Bye.',
      'Ok. We ship on Friday. Bye.',
      'Ok. We ship on Sunday. Bye.',
      'We ship on Monday. ',
    ],
    [
      'touching words',
      'both-edited',
      'We ship big boxes.',
      'We send big boxes.',
      'We ship small boxes.',
      'We ship big boxes.',
    ],
    [
      'a word that the other removed',
      'both-edited',
      'A fine big day.',
      'A day.',
      'A fine huge day.',
      'A fine big day.',
    ],
    [
      'a removed and edited paragraph',
      'edit-delete',
      'One.\n\nTwo words.\n\nThree.',
      'One.\n\nThree.',
      'One.\n\nTwo new words.\n\nThree.',
      'Two words.\n\n',
    ],
    ['two additions at one spot', 'both-added', 'a\nb\n', 'a\nx\nb\n', 'a\ny\nb\n', ''],
    ['two additions at the end', 'both-added', 'a', 'a\nx', 'a\ny', ''],
    ['two first texts', 'both-added', '', 'x', 'y', ''],
  ])('asks about a stretch that can be read: %s', (_, reason, base, mine, theirs, passage) => {
    const conflicts = mergeText(base, mine, theirs).passages.filter(({ verdict }) => verdict === 'conflict')
    expect(conflicts).toMatchObject([{ reason, base: passage, value: passage }])
  })

  test('asks about an addition whose neighbourhood the other side replaced', () => {
    const base = 'Title.\n\nRing the office early.\n'
    const merge = mergeText(base, `${base}Ask for Bo.\n`, 'Title.\n\nPrices went up this week.\n')
    expect(merge).toMatchObject({ clean: false, value: base })
  })

  test('marks a line for a look that both added at different places', () => {
    const line = 'A line that both of them added.\n'
    const merge = mergeText('a\nb\nc\nd\n', `a\n${line}b\nc\nd\n`, `a\nb\nc\n${line}d\n`)
    expect(merge.passages.filter(({ confidence }) => confidence === 'review')).toMatchObject([
      { verdict: 'mine', value: line },
      { verdict: 'theirs', value: line },
    ])
  })

  test('puts no question about white space, wherever it stands', () => {
    const base = 'One two.\n\nThree four.\n'
    for (const spaced of [
      'One two. \n\nThree four.',
      'One\ttwo.\r\n\r\nThree four.\r\n',
      ' One two.\n\n\n\nThree\nfour.\n',
    ])
      expect(mergeText(base, spaced, 'One two.\n\nThree five.\n').clean).toBe(true)
  })

  test('is empty without passages', () => {
    expect(mergeText('', '', '')).toEqual({ kind: 'text', clean: true, value: '', passages: [], granularity: 'word' })
  })
})

describe('keeping both wordings', () => {
  test.each([
    ['lines by one line break', 'a\nb\n', 'a\nx\nb\n', 'a\ny\nb\n', 'a\nx\ny\nb\n', 'a\ny\nx\nb\n'],
    ['last lines by one line break', 'a', 'a\nx', 'a\ny', 'a\nx\ny', 'a\ny\nx'],
    ['whole texts by one line break', '', 'x', 'y', 'x\ny', 'y\nx'],
    ['edited lines by one line break', 'Call.', 'Call Bo.', 'Call Cy.', 'Call Bo.\nCall Cy.', 'Call Cy.\nCall Bo.'],
    ['paragraphs as paragraphs', 'a\n\nb', 'a\n\nx\n\nb', 'a\n\ny\n\nb', 'a\n\nx\n\ny\n\nb', 'a\n\ny\n\nx\n\nb'],
    ['sentences by a space', 'A. B c. D.', 'A. B x. D.', 'A. B y. D.', 'A. B x. B y. D.', 'A. B y. B x. D.'],
    ['last sentences by a space', 'A. B c.', 'A. B x.', 'A. B y.', 'A. B x. B y.', 'A. B y. B x.'],
    [
      'Japanese sentences by nothing',
      'あ。彼は人です。',
      'あ。彼は兄です。',
      'あ。彼は弟です。',
      'あ。彼は兄です。彼は弟です。',
      'あ。彼は弟です。彼は兄です。',
    ],
  ])('parts %s', (_, base, mine, theirs, mineFirst, theirsFirst) => {
    const merge = mergeText(base, mine, theirs)
    const decide = (decision: 'both' | 'both-theirs-first') =>
      applyDecisions(
        merge,
        Object.fromEntries(merge.passages.flatMap((p) => (p.verdict === 'conflict' ? [[p.pointer, decision]] : []))),
      )
    expect(decide('both')).toBe(mineFirst)
    expect(decide('both-theirs-first')).toBe(theirsFirst)
  })

  test('is offered first where both only added, and not where one removed', () => {
    const options = (base: string, mine: string, theirs: string) =>
      mergeText(base, mine, theirs).passages.find(({ verdict }) => verdict === 'conflict')?.options
    expect(options('', 'x', 'y')).toEqual(['both', 'both-theirs-first', 'mine', 'theirs', 'base', 'custom'])
    expect(options('a', 'b', 'c')).toEqual(['mine', 'theirs', 'both', 'both-theirs-first', 'base', 'custom'])
    expect(options('a b', '', 'a c')).toEqual(['mine', 'theirs', 'base', 'custom'])
  })
})

test('no decision glues words together that some version parted', () => {
  const merge = mergeText('a', 'x\nadded', 'b')
  for (const { pointer } of merge.passages)
    for (const decision of ['mine', 'theirs', 'both', 'both-theirs-first', 'base'] as const)
      expect(applyDecisions(merge, { [pointer]: decision })).not.toMatch(/[abx](?=added)/)
})
