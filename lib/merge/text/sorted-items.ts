// Both sides added items to a list that is kept in order: there each new item has a place that nobody has to choose.
// Contract: only where the neighbours and the new items of each side show one order; combined for a look.
import type { Draft } from './settle'
import { isBlank, toLines } from './tokens'

/** Fewer neighbours than this prove no order. */
const minNeighbours = 2
const maxNeighbours = 6

export const placeSortedItems = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.map((draft, index) => {
    if (draft.verdict !== 'conflict' || draft.reason !== 'both-added' || !isBlank(draft.base)) return draft
    const value = mergeSorted(draft, itemsBefore(drafts, index), itemsAfter(drafts, index))
    if (value === null) return draft
    const { base, mine, theirs } = draft
    return { base, mine, theirs, verdict: 'combined', value, confidence: 'review' }
  })

function mergeSorted({ mine, theirs }: Draft, before: readonly Item[], after: readonly Item[]): string | null {
  const [left, right] = [toItems(mine), toItems(theirs)]
  if (left === null || right === null || before.length + after.length < minNeighbours) return null
  const direction = [1, -1].find((sign) => [left, right].every((own) => isInOrder([...before, ...own, ...after], sign)))
  if (direction === undefined) return null
  const texts = new Set([...left, ...right].sort((a, b) => direction * compare(a, b)).map(({ text }) => text))
  return [...texts].map((text) => (/[\r\n]$/.test(text) ? text : `${text}\n`)).join('')
}

const isInOrder = (items: readonly Item[], direction: number): boolean =>
  items.every((item, index) => {
    const last = items[index - 1]
    return last === undefined || direction * compare(last, item) < 0
  })

interface Item {
  readonly text: string
  /** The marker and the indentation, which the items of one list share. */
  readonly marker: string
  readonly words: readonly string[]
}

const itemStart = /^(\s*)([-*+]|\d+[.)]|\|)\s*/

function toItem(line: string): Item | null {
  const [head, indent = '', mark = ''] = itemStart.exec(line) ?? []
  if (head === undefined) return null
  const words =
    line
      .slice(head.length)
      .toLowerCase()
      .match(/\d+|[^\d\s\p{P}\p{S}]+/gu) ?? []
  return { text: line, marker: indent + mark.replace(/\d+/, '1'), words }
}

/** The items of a text that holds nothing else, one to a line. */
function toItems(text: string): Item[] | null {
  const items = toLines(text).map((line) => toItem(line.text))
  const found = items.filter((item) => item !== null)
  return found.length === items.length && found.every(({ marker }) => marker === found[0]?.marker) ? found : null
}

function itemsBefore(drafts: readonly Draft[], index: number): Item[] {
  const lines = toLines(drafts[index - 1]?.base ?? '').slice(-maxNeighbours)
  return takeItems(lines.reverse().map((line) => line.text)).reverse()
}

const itemsAfter = (drafts: readonly Draft[], index: number): Item[] =>
  takeItems(
    toLines(drafts[index + 1]?.base ?? '')
      .slice(0, maxNeighbours)
      .map((line) => line.text),
  )

function takeItems(lines: readonly string[]): Item[] {
  const items: Item[] = []
  for (const line of lines) {
    const item = toItem(line)
    if (item === null || (items[0] !== undefined && items[0].marker !== item.marker)) break
    items.push(item)
  }
  return items
}

/** Numbers by value, all else by its characters; the whole text decides between what reads alike. */
function compare(a: Item, b: Item): number {
  for (const [index, left] of a.words.entries()) {
    const right = b.words[index]
    if (right === undefined) return 1
    const difference = /^\d/.test(left) && /^\d/.test(right) ? Number(left) - Number(right) : 0
    if (difference !== 0) return difference
    if (left !== right) return left < right ? -1 : 1
  }
  if (a.words.length !== b.words.length) return -1
  return a.text < b.text ? -1 : Number(a.text > b.text)
}
