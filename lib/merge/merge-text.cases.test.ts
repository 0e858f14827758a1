// What makes other merges fail, told as small stories. The ideas come from the tools named above the rows; the texts
// are ours.
import { describe, expect, test } from 'vitest'
import { applyDecisions } from './apply-decisions'
import { mergeText } from './merge-text'
import type { ConflictReason } from './types'

type Row = readonly [name: string, base: string, mine: string, theirs: string, expected: string]
const lines = (...all: readonly string[]) => all.map((line) => `${line}\n`).join('')

const sea = lines('The first paragraph tells of the sea.', '')
const land = lines('The second paragraph tells of the land.', '')
const sky = lines('The third paragraph tells of the sky.', '')
const sum = lines('function sum(list) {', '  let total = 0', '  return total', '}', '')
const log = lines('function log(name) {', '  print(name)', '}', '')
const product = lines('function product(x, y) {', '  return x * y', '}', '')

const combined: readonly Row[] = [
  // git merge-file: two edits without an unchanged line between them are one conflict
  [
    'neighbouring settings',
    'host = a\nport = 1\n',
    'host = b\nport = 1\n',
    'host = a\nport = 2\n',
    'host = b\nport = 2\n',
  ],
  // git merge-file: a line added beside an edited one
  [
    'a row added above an edited row',
    '| apple | 1 |\n| pear | 2 |\n',
    '| apple | 1 |\n| fig | 9 |\n| pear | 2 |\n',
    '| apple | 1 |\n| pear | 7 |\n',
    '| apple | 1 |\n| fig | 9 |\n| pear | 7 |\n',
  ],
  // git merge (without -Xignore-space-change): indentation is an edit of every line
  [
    'a block that one side indented',
    lines('start()', 'work()', 'end()'),
    lines('if (ok) {', '  start()', '  work()', '  end()', '}'),
    lines('start()', 'work(now)', 'end()'),
    lines('if (ok) {', '  start()', '  work(now)', '  end()', '}'),
  ],
  // node-diff3: tabs against spaces
  ['tabs for spaces, and a new line', '  a\n  b\n', '\ta\n\tb\n', '  a\n  new\n  b\n', '\ta\n  new\n\tb\n'],
  // git with core.autocrlf off: another line end conflicts with everything
  ['line ends of another system', 'one\ntwo\n', 'one\r\ntwo\r\n', 'one\ntwo!\n', 'one\r\ntwo!\r\n'],
  // node-diff3: trailing blanks
  ['spaces at a line end', 'one \ntwo\n', 'one\ntwo\n', 'one \ntwo!\n', 'one\ntwo!\n'],
  // git diff without --indent-heuristic: the wrong one of two equal brackets is called new
  [
    'a function between two with the same last lines',
    sum + log,
    sum + lines('function half(x) {', '  return x / 2', '}', '') + log,
    sum + log.replace('print', 'write'),
    sum + lines('function half(x) {', '  return x / 2', '}', '') + log.replace('print', 'write'),
  ],
  // git diff: a function at the end shares its bracket with the one before
  [
    'a function at the end',
    lines('a() {', '  x', '}'),
    lines('a() {', '  x', '}', '', 'b() {', '  y', '}'),
    lines('a() {', '  xx', '}'),
    lines('a() {', '  xx', '}', '', 'b() {', '  y', '}'),
  ],
  // node-diff3: blank lines are matched with any other blank line
  [
    'a section between repeated blank lines',
    'One.\n\n\nTwo.\n\n\nThree.\n',
    'One.\n\n\nNew.\n\n\nTwo.\n\n\nThree.\n',
    'One.\n\n\nTwo.\n\n\nThird.\n',
    'One.\n\n\nNew.\n\n\nTwo.\n\n\nThird.\n',
  ],
  // git: one of several equal blocks is removed
  [
    'one of three alike functions removed',
    lines('f1() {', '  return', '}', '', 'f2() {', '  return', '}', '', 'f3() {', '  return', '}'),
    lines('f1() {', '  return', '}', '', 'f3() {', '  return', '}'),
    lines('f1() {', '  return', '}', '', 'f2() {', '  return', '}', '', 'f3() {', '  return 3', '}'),
    lines('f1() {', '  return', '}', '', 'f3() {', '  return 3', '}'),
  ],
  // git merge: a moved section is a deletion and an insertion, so an edit to it conflicts
  [
    'a function moved by one and edited by the other',
    sum + log + product,
    log + product + sum,
    sum.replace('= 0', '= 1') + log + product,
    log + product + sum.replace('= 0', '= 1'),
  ],
  // Wikipedia's edit conflicts: a paragraph moved while somebody corrects it
  [
    'a paragraph moved by one and corrected by the other',
    sea + land + sky,
    land + sky + sea,
    sea.replace('sea', 'deep sea') + land + sky,
    land + sky + sea.replace('sea', 'deep sea'),
  ],
  // node-diff3: both moved it, and it stands there twice
  [
    'a paragraph that both moved alike',
    sea + land + sky,
    land + sky + sea,
    land + sky.replace('tells', 'sings') + sea,
    land + sky.replace('tells', 'sings') + sea,
  ],
  // git's zealous merge: both add the same line, one adds more
  [
    'the same import added by both, and one more by one',
    'start\nend\n',
    'start\nimport sea\nimport sky\nend\n',
    'start\nimport sea\nend\n',
    'start\nimport sea\nimport sky\nend\n',
  ],
  // git merge-file: both added a line to a list
  [
    'items added to a sorted list at one spot',
    lines('- apple', '- cherry', '- plum'),
    lines('- apple', '- banana', '- cherry', '- plum'),
    lines('- apple', '- apricot', '- cherry', '- plum'),
    lines('- apple', '- apricot', '- banana', '- cherry', '- plum'),
  ],
  // diff-match-patch: a patch of repeated lines is applied to the wrong one
  ['one of the repeated lines added by both', 'x\nx\n', 'x\nx\nx\n', 'x\nx\nx\n', 'x\nx\nx\n'],
  // Wikipedia: one side splits a paragraph in two, the other corrects a word of it
  [
    'a paragraph split by one and corrected by the other',
    'The sea is wide. The land is dry. The sky is far.\n',
    'The sea is wide.\n\nThe land is dry. The sky is far.\n',
    'The sea is wide. The land is very dry. The sky is far.\n',
    'The sea is wide.\n\nThe land is very dry. The sky is far.\n',
  ],
  // Wikipedia: the same, where the correction lies right at the split
  [
    'a paragraph split beside a corrected word',
    'The sea is wide. The land is dry.\n',
    'The sea is wide.\n\nThe land is dry.\n',
    'The sea is very wide. The land is dry.\n',
    'The sea is very wide.\n\nThe land is dry.\n',
  ],
  // git merge-file: two paragraphs put into one
  [
    'two paragraphs joined',
    'One here is.\n\nTwo here is.\n',
    'One here is. Two here is.\n',
    'One here is.\n\nTwo here was.\n',
    'One here is. Two here was.\n',
  ],
  // git: a text without line breaks is one line, and any two edits conflict
  [
    'two sentences of one long line',
    'Alpha goes. Beta comes. Gamma stays. Delta ends.',
    'Alpha goes. Beta came. Gamma stays. Delta ends.',
    'Alpha goes. Beta comes. Gamma stays. Delta ended.',
    'Alpha goes. Beta came. Gamma stays. Delta ended.',
  ],
  // git: fmt or an editor wraps a paragraph anew
  [
    'a paragraph wrapped anew and corrected',
    lines('The quick brown fox jumps', 'over the lazy dog and runs', 'away into the wood.'),
    lines('The quick brown fox', 'jumps over the lazy', 'dog and runs away', 'into the wood.'),
    lines('The quick red fox jumps', 'over the lazy dog and runs', 'away into the forest.'),
    lines('The quick red fox', 'jumps over the lazy', 'dog and runs away', 'into the forest.'),
  ],
  // diff by lines: a wrapped paragraph has a line that another one had by chance
  [
    'a paragraph wrapped anew with alike lines',
    'a a\nb c\na a\na a\nb c\n',
    'a a b c a a a a\nb c\n',
    'new a a\nb c\na a\na a\nb c\n',
    'new a a b c a a a a\nb c\n',
  ],
  // git: "\ No newline at end of file"
  ['a file without a last line end', 'a\nb', 'a\nb\n', 'a\nb2', 'a\nb2\n'],
  ['a last line end removed by one, lines added by the other', 'a\nb\n', 'a\nb', 'a\nb\nc\n', 'a\nb\nc\n'],
  // node-diff3: blank lines at the end against a new last line
  ['a blank line at the end, and a new last line', 'a\n', 'a\n\n', 'a\nb\n', 'a\nb\n'],
  // node-diff3 without excludeFalseConflicts: both did the same
  [
    'the same word corrected by both, and another by one',
    'We meet on Monday at nine.',
    'We meet on Friday at nine.',
    'We meet on Friday at ten.',
    'We meet on Friday at ten.',
  ],
  // git: both removed a line, and each edited another neighbour of it
  [
    'a line removed by both, with other neighbours edited',
    lines('Alpha is the first one here.', 'Beta is gone soon.', 'Gamma is the third one here.'),
    lines('Alpha was the first one here.', 'Gamma is the third one here.'),
    lines('Alpha is the first one here.', 'Gamma was the third one here.'),
    lines('Alpha was the first one here.', 'Gamma was the third one here.'),
  ],
  // git: neighbouring lines removed, one by each
  ['neighbouring lines removed', 'a\nb\nc\nd\ne\n', 'a\nc\nd\ne\n', 'a\nb\nd\ne\n', 'a\nd\ne\n'],
  // git: rows of one table
  [
    'neighbouring rows of a table',
    '| Name | Count |\n| --- | --- |\n| apple | 1 |\n| pear | 2 |\n',
    '| Name | Count |\n| --- | --- |\n| apple | 5 |\n| pear | 2 |\n',
    '| Name | Count |\n| --- | --- |\n| apple | 1 |\n| pear | 7 |\n',
    '| Name | Count |\n| --- | --- |\n| apple | 5 |\n| pear | 7 |\n',
  ],
  // prettier: a table is set anew, so every row differs
  [
    'a table set anew, and a cell',
    '| a | b |\n| --- | --- |\n| long name | 1 |\n',
    '| a         | b   |\n| --------- | --- |\n| long name | 1   |\n',
    '| a | b |\n| --- | --- |\n| long name | 2 |\n',
    '| a         | b   |\n| --------- | --- |\n| long name | 2 |\n',
  ],
  // GitHub task lists: two people tick neighbouring boxes
  [
    'two ticked boxes',
    '- [ ] pack\n- [ ] ship\n',
    '- [x] pack\n- [ ] ship\n',
    '- [ ] pack\n- [x] ship\n',
    '- [x] pack\n- [x] ship\n',
  ],
  [
    'a ticked box and a reworded task',
    '- [ ] pack the box\n',
    '- [x] pack the box\n',
    '- [ ] pack the big box\n',
    '- [x] pack the big box\n',
  ],
  // git: an item moved in a list and edited by the other
  [
    'an item moved by one and reworded by the other',
    lines('- buy milk from the corner shop', '- call the plumber about the sink', '- write to the landlord soon'),
    lines('- call the plumber about the sink', '- write to the landlord soon', '- buy milk from the corner shop'),
    lines('- buy oat milk from the corner shop', '- call the plumber about the sink', '- write to the landlord soon'),
    lines('- call the plumber about the sink', '- write to the landlord soon', '- buy oat milk from the corner shop'),
  ],
  // Markdown: numbers that are all 1 change with no insertion
  [
    'numbered items',
    '1. one\n1. two\n',
    '1. one\n1. new\n1. two\n',
    '1. one\n1. two changed\n',
    '1. one\n1. new\n1. two changed\n',
  ],
  [
    'items of a nested list',
    '- fruit\n  - apple\n  - pear\n- bread\n',
    '- fruit\n  - apple\n  - fig\n  - pear\n- bread\n',
    '- fruit\n  - apple\n  - pear, ripe\n- brown bread\n',
    '- fruit\n  - apple\n  - fig\n  - pear, ripe\n- brown bread\n',
  ],
  // reconcile-text: words of one sentence
  [
    'two words of one sentence',
    'We ship the box to Bo on Monday.',
    'We send the box to Bo on Monday.',
    'We ship the box to Bo on Friday.',
    'We send the box to Bo on Friday.',
  ],
]

describe('what other merges ask or get wrong is combined', () => {
  test.each(combined)('%s', (_, base, mine, theirs, expected) => {
    expect(mergeText(base, mine, theirs)).toMatchObject({ clean: true, value: expected })
    expect(mergeText(base, theirs, mine)).toMatchObject({ clean: true, value: expected })
  })
})

type Question = readonly [reason: ConflictReason, base: string, mine: string, theirs: string]
const asked: readonly (readonly [name: string, base: string, mine: string, theirs: string, ...Question[]])[] = [
  // automerge, yjs: one of two corrections of a word is dropped, or both stand there
  [
    'one word, corrected in two ways',
    'Ok. Bring milk.',
    'Ok. Bring bread.',
    'Ok. Bring eggs.',
    ['both-edited', 'Bring milk.', 'Bring bread.', 'Bring eggs.'],
  ],
  // git merge: a removed paragraph that the other corrected
  [
    'a removed paragraph that the other corrected',
    sea + land + sky,
    sea + sky,
    sea + land.replace('land', 'dry land') + sky,
    ['edit-delete', land, '', land.replace('land', 'dry land')],
  ],
  // node-diff3: moved by one, removed by the other
  [
    'a moved paragraph that the other removed',
    sea + land + sky,
    land + sky + sea,
    land + sky,
    ['edit-delete', '', sea, ''],
  ],
  // git: moved by both, to two places
  [
    'a paragraph that both moved, to two places',
    sea + land + sky + log,
    land + sea + sky + log,
    land + sky + log + sea,
    ['order', '', sea, ''],
    ['order', '', '', sea],
  ],
  // Wikipedia's talk pages: two answers to one question
  [
    'two answers to one question',
    '== Sources ==\nIs this right? --Ann\n',
    '== Sources ==\nIs this right? --Ann\n: Yes. --Bo\n',
    '== Sources ==\nIs this right? --Ann\n: No, see page four. --Cy\n',
    ['both-added', '', ': Yes. --Bo\n', ': No, see page four. --Cy\n'],
  ],
  // git's zealous merge: what both added is not asked, only the rest
  [
    'two lines added below one that both added',
    'start\nend\n',
    'start\nimport sea\nimport sky\nend\n',
    'start\nimport sea\nimport land\nend\n',
    ['both-added', '', 'import sky\n', 'import land\n'],
  ],
  // changelogs: two sections under one heading
  [
    'two sections at the end',
    '# A\n\ntext a\n',
    '# A\n\ntext a\n\n# B\n\ntext b\n',
    '# A\n\ntext a\n\n# C\n\ntext c\n',
    ['both-added', '', '\n# B\n\ntext b\n', '\n# C\n\ntext c\n'],
  ],
  // git's zealous merge: the last bracket of two new functions is shared, and keeping both loses one
  [
    'two functions at the end, each with its own bracket',
    lines('f() {', '  a', '}'),
    lines('f() {', '  a', '}', '', 'g() {', '  b', '}'),
    lines('f() {', '  a', '}', '', 'h() {', '  c', '}'),
    ['both-added', '', lines('', 'g() {', '  b', '}'), lines('', 'h() {', '  c', '}')],
  ],
  // git: a renamed word inside which the other added one
  [
    'a word that one side renamed and the other described',
    'It was a cat.\n',
    'It was a dog.\n',
    'It was a big cat.\n',
    ['both-edited', 'It was a cat.\n', 'It was a dog.\n', 'It was a big cat.\n'],
  ],
  // package files: two version bumps
  [
    'two version numbers',
    'version 1.2.3\n',
    'version 1.2.4\n',
    'version 1.3.0\n',
    ['both-edited', 'version 1.2.3\n', 'version 1.2.4\n', 'version 1.3.0\n'],
  ],
]

describe('what only a person can know is asked', () => {
  const rows = asked.map(
    ([name, base, mine, theirs, ...questions]) => [name, { base, mine, theirs, questions }] as const,
  )
  test.each(rows)('%s', (_, { base, mine, theirs, questions }) => {
    const merge = mergeText(base, mine, theirs)
    const found = merge.passages.filter(({ verdict }) => verdict === 'conflict')
    expect(found.map((one) => [one.reason, one.base, one.mine, one.theirs])).toEqual(questions)
    expect(applyDecisions(merge, { '': 'mine' })).toBe(mine)
    expect(applyDecisions(merge, { '': 'theirs' })).toBe(theirs)
  })
})

describe('what was combined but may be wrong is marked for a look', () => {
  // node-diff3, git: the same line added at two places stands there twice, and nobody is told
  const line = 'This is the same new line.\n'
  test.each([
    ['a line that both added, at two places', 'a\nb\nc\nd\n', `a\n${line}b\nc\nd\n`, `a\nb\nc\n${line}d\n`],
    ['lines side by side', 'host = a\nport = 1\n', 'host = b\nport = 1\n', 'host = a\nport = 2\n'],
    [
      'a moved and corrected paragraph',
      sea + land + sky,
      land + sky + sea,
      sea.replace('sea', 'deep sea') + land + sky,
    ],
    ['a whole text removed, and a line added to it', 'a\nb\n', '', 'a\nb\nc\n'],
  ])('%s', (_, base, mine, theirs) => {
    const merge = mergeText(base, mine, theirs)
    expect(merge.clean).toBe(true)
    expect(merge.passages.some(({ confidence }) => confidence === 'review')).toBe(true)
    expect(mergeText(base, mine, theirs, { minConfidence: 'sure' }).clean).toBe(false)
  })
})
