// The laws of Markdown lists: an item is a unit, wherever the sides add, remove, reword and move items.
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { mergeText } from './merge-text'

// Two thousand runs take a few seconds; the limit is for machines that are busy with other things.
vi.setConfig({ testTimeout: 60_000 })

const runs = { numRuns: 2000, seed: 20_261_124 }

/** Each item has a name that no other has and that no edit touches, so that it can be found in the result. */
interface Item {
  readonly name: string
  readonly words: readonly string[]
  readonly depth: number
}
type Style = 'bullet' | 'star' | 'number' | 'task' | 'tree'

const vocabulary = ['call', 'buy', 'the', 'milk', 'bread', 'plumber', 'about', 'sink', 'เช้า', 'früh']
const words = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 5 })
const style = fc.constantFrom<Style>('bullet', 'star', 'number', 'task', 'tree')
const edit = fc.record({
  kind: fc.constantFrom('add', 'remove', 'reword', 'move'),
  at: fc.nat(12),
  to: fc.nat(12),
  words,
})

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

const writers: Readonly<Record<Style, (item: Item) => string>> = {
  bullet: ({ name, words }) => `- ${name} ${words.join(' ')}`,
  star: ({ name, words }) => `* ${name} ${words.join(' ')}.`,
  number: ({ name, words }) => `1. ${name} ${words.join(' ')}`,
  task: ({ name, words }) => `- [ ] ${name} ${words.join(' ')}`,
  tree: ({ name, words, depth }) => `${'  '.repeat(depth)}- ${name} ${words.join(' ')}`,
}

const write = (items: readonly Item[], style: Style): string =>
  items.map((item) => `${writers[style](item)}\n`).join('')

function applyEdit(items: readonly Item[], { kind, at, to, words }: Edit, own: string): Item[] {
  const item = items[at % Math.max(1, items.length)]
  if (kind === 'add') return items.toSpliced(at % (items.length + 1), 0, { name: own, words, depth: at % 3 })
  if (item === undefined) return [...items]
  const index = items.indexOf(item)
  if (kind === 'remove') return items.toSpliced(index, 1)
  if (kind === 'reword') return items.with(index, { ...item, words: [...item.words, own] })
  return items.toSpliced(index, 1).toSpliced(to % items.length, 0, item)
}

const lists = fc
  .record({
    style,
    items: fc.array(words, { maxLength: 9 }),
    mine: fc.array(edit, { maxLength: 3 }),
    theirs: fc.array(edit, { maxLength: 3 }),
  })
  .map(({ style, items, mine, theirs }) => {
    const base = items.map((words, index) => ({ name: `item${index}`, words, depth: index % 3 }))
    const applyAll = (edits: readonly Edit[], own: string) =>
      edits.reduce<Item[]>((all, edit, index) => applyEdit(all, edit, `${own}${index}`), base)
    const sides = { base, mine: applyAll(mine, 'mine'), theirs: applyAll(theirs, 'theirs') }
    const texts = [write(sides.base, style), write(sides.mine, style), write(sides.theirs, style)] as const
    return { style, texts, ...sides }
  })

const toLines = (text: string): string[] => text.split('\n').filter((line) => line !== '')
const toWordList = (line: string): string[] => line.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
/** The name of the item that a line holds: what was added or reworded is called after its side. */
const namesOf = (line: string): string[] => toWordList(line).filter((word) => /^item\d+$/.test(word))

describe('the items of a list', () => {
  test('are never torn apart: each line of the result is a line of some side, or mixes versions of one item', () => {
    fc.assert(
      fc.property(lists, ({ texts }) => {
        const lines = texts.flatMap(toLines)
        for (const line of toLines(mergeText(...texts).value)) {
          if (lines.includes(line)) continue
          const [name, ...others] = namesOf(line)
          expect(others).toEqual([])
          const known = new Set(lines.filter((other) => namesOf(other)[0] === name).flatMap(toWordList))
          for (const word of toWordList(line)) expect(known).toContain(word)
        }
      }),
      runs,
    )
  })

  test('are all there where nobody has to decide: none that was left alone is lost, no word that was added either', () => {
    fc.assert(
      fc.property(lists, ({ texts, base, mine, theirs }) => {
        const merge = mergeText(...texts)
        if (!merge.clean) return
        const found = toWordList(merge.value)
        const isIn = (items: readonly Item[], name: string) => items.some((item) => item.name === name)
        for (const { name } of base) if (isIn(mine, name) && isIn(theirs, name)) expect(found).toContain(name)
        for (const word of texts.flatMap(toWordList)) if (/^(mine|theirs)\d/.test(word)) expect(found).toContain(word)
      }),
      runs,
    )
  })

  test('that one side removed and the other left alone are gone where nobody moved any or has to decide', () => {
    const areInOrder = (items: readonly Item[]) => {
      const names = items.map(({ name }) => name).filter((name) => name.startsWith('item'))
      return names.every((name, index) => index === 0 || Number(name.slice(4)) > Number(names[index - 1]?.slice(4)))
    }
    fc.assert(
      fc.property(lists, ({ texts, base, mine, theirs, style }) => {
        const merge = mergeText(...texts)
        if (!merge.clean || !areInOrder(mine) || !areInOrder(theirs)) return
        const found = toWordList(merge.value)
        for (const item of base) {
          const isGone = [mine, theirs].some((side) => !side.some(({ name }) => name === item.name))
          const isAlone = [mine, theirs].every((side) =>
            side.every((other) => other.name !== item.name || writers[style](other) === writers[style](item)),
          )
          if (isGone && isAlone) expect(found).not.toContain(item.name)
        }
      }),
      runs,
    )
  })

  test('stand twice only where a person is told to look', () => {
    fc.assert(
      fc.property(lists, ({ texts }) => {
        const merge = mergeText(...texts)
        const names = namesOf(merge.value)
        if (new Set(names).size === names.length) return
        expect(merge.clean && merge.passages.every(({ confidence }) => confidence !== 'review')).toBe(false)
      }),
      runs,
    )
  })

  test('give the same list the other way round', () => {
    fc.assert(
      fc.property(lists, ({ texts: [base, mine, theirs] }) => {
        const [there, back] = [mergeText(base, mine, theirs), mergeText(base, theirs, mine)]
        expect(back.value).toBe(there.value)
        expect(back.clean).toBe(there.clean)
      }),
      runs,
    )
  })

  test('of one side alone are that side', () => {
    fc.assert(
      fc.property(lists, ({ texts: [base, mine] }) => {
        expect(mergeText(base, mine, base).value).toBe(mine)
        expect(mergeText(base, base, mine).value).toBe(mine)
      }),
      runs,
    )
  })
})
