// Finds paragraphs and lines that one side moved. Contract: the drafts join to each side as before; what the other side
// did to such a paragraph follows it to its new place, for a look, or is asked there; nothing is doubled or dropped.
import { countCommon } from './lines'
import type { Draft } from './settle'
import type { Token } from './tokens'
import { isBlank, joinTokens, toLines } from './tokens'
import { toWords } from './words'

/** Shorter texts are found elsewhere by chance. */
const minLetters = 20
const minSimilarity = 0.6
/** Moves that are looked for in one text. */
const maxMoves = 20
/** Lines that a removed one is compared with, word by word. */
const maxRivals = 200

/** Merges the paragraph at its new place; null when its words conflict. */
export type MergeWords = (base: string, mine: string, theirs: string) => string | null

export function followMoves(drafts: readonly Draft[], mergeWords: MergeWords): readonly Draft[] {
  let followed = drafts
  const removed = drafts.filter((draft) => isRemoved(draft) && countLetters(draft.base) >= minLetters)
  const tools = { mergeWords, toWords: rememberWords() }
  for (const draft of removed.slice(0, maxMoves)) followed = followMove(followed, draft, tools)
  return followed
}

interface Tools {
  readonly mergeWords: MergeWords
  readonly toWords: typeof toWords
}

/** Each added line is beside each removed one, and is cut into words once. */
function rememberWords(): typeof toWords {
  const known = new Map<string, Token[]>()
  return (text) => {
    const words = known.get(text) ?? toWords(text)
    known.set(text, words)
    return words
  }
}

type Side = 'mine' | 'theirs'
const otherOf = { mine: 'theirs', theirs: 'mine' } as const

/** Whether one side removed what the other changed or removed as well. */
const isRemoved = ({ verdict, base, mine, theirs }: Draft): boolean =>
  !isBlank(base) && (isBlank(mine) || isBlank(theirs)) && (verdict === 'conflict' || verdict === 'same')

const countLetters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

function followMove(drafts: readonly Draft[], removed: Draft, tools: Tools): readonly Draft[] {
  if (removed.verdict === 'same') {
    const arrivals = [...findArrivals(drafts, removed, 'mine', null), ...findArrivals(drafts, removed, 'theirs', null)]
    const reason = arrivals.length > 1 ? 'order' : 'edit-delete'
    return arrivals.reduce(
      (all, arrival) => replaceArrival(all, arrival, { verdict: 'conflict', value: '', reason }),
      drafts,
    )
  }
  const side = isBlank(removed.mine) ? 'mine' : 'theirs'
  const [arrival, second] = findArrivals(drafts, removed, side, tools)
  if (arrival === undefined || second !== undefined) return drafts
  const texts = { mine: removed.mine, theirs: removed.theirs, [side]: arrival.text }
  const value = tools.mergeWords(removed.base, texts.mine, texts.theirs)
  if (value === null) return drafts
  const departed: Draft = { ...omitReason(removed), verdict: side, value: removed[side], confidence: 'review' }
  const left = drafts.map((draft) => (draft === removed ? departed : draft))
  return replaceArrival(left, arrival, { verdict: 'combined', value, confidence: 'review' })
}

const omitReason = ({ reason: _, ...draft }: Draft): Draft => draft

/** Where the paragraph stands in what one side added. */
interface Arrival {
  readonly side: Side
  readonly added: Draft
  readonly before: string
  readonly text: string
  readonly after: string
}

/** Without `tools`, only where not a word of it is new. */
function findArrivals(drafts: readonly Draft[], removed: Draft, side: Side, tools: Tools | null): Arrival[] {
  const lines = toLines(removed.base).filter((line) => line.isWord)
  const found = drafts.flatMap((added) => {
    if (added.verdict !== side || !isBlank(added.base)) return []
    const run = findRun(toLines(added[side]), lines, tools)
    return run === null ? [] : [{ side, added, ...run }]
  })
  return found.slice(0, 2)
}

type Run = Omit<Arrival, 'side' | 'added'>

/** The removed lines among others, whatever blank lines lie between; a single one may have been edited as well. */
function findRun(lines: readonly Token[], removed: readonly Token[], tools: Tools | null): Run | null {
  const words = lines.flatMap((line, index) => (line.isWord ? [{ ...line, index }] : []))
  const [first] = removed
  const exact = words.findIndex((_, at) => removed.every((line, i) => words[at + i]?.key === line.key))
  const isSingle = removed.length === 1 && first !== undefined
  const at = exact < 0 && isSingle && tools !== null ? findSimilar(words, first, tools) : exact
  const [from, to] = [words[at]?.index, words[at + removed.length - 1]?.index]
  if (from === undefined || to === undefined) return null
  // Blank lines at the ends of what was added go with the paragraph.
  const start = words[0]?.index === from ? 0 : from
  const end = words.at(-1)?.index === to ? lines.length : to + 1
  const text = (head: number, tail?: number) => joinTokens(lines.slice(head, tail))
  return { before: text(0, start), text: text(start, end), after: text(end) }
}

function findSimilar(lines: readonly Token[], removed: Token, { toWords }: Tools): number {
  const own = toWords(removed.text)
  return lines.slice(0, maxRivals).findIndex((line) => {
    const other = toWords(line.text)
    return 2 * countCommon(own, other) > minSimilarity * (own.length + other.length)
  })
}

function replaceArrival(drafts: readonly Draft[], arrival: Arrival, outcome: Omit<Draft, 'base' | Side>): Draft[] {
  const { side, added, before, text, after } = arrival
  const toDraft = (own: string): Draft => ({ ...added, base: '', [side]: own, [otherOf[side]]: '', value: own })
  // White space of the base or of the other side stays with what comes first.
  const head = { ...toDraft(before), base: added.base, [otherOf[side]]: added[otherOf[side]] }
  return drafts.flatMap((draft) =>
    draft === added ? [head, { ...toDraft(text), ...outcome }, toDraft(after)] : [draft],
  )
}
