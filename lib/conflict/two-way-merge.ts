// The merge of an entry into an account that is there already. The two have no original in common: an empty record
// stands for it, so that what only one side holds is kept, and this says what else follows from that.
import { type Choice, type Part, type Passage, type RecordMerge, type TextMerge, toPassageTexts } from '@/lib/merge'

/** Present in a session that merges an entry into another account. */
export interface Join {
  /** A new entry: what its form held from the start was said by nobody. */
  readonly isNew: boolean
}

/** Nothing is taken out, nobody is asked where both can stay, and what is undecided is as it is saved. */
export function toTwoWay(merge: RecordMerge, { isNew }: Join): RecordMerge {
  const parts = merge.parts.map((part) => toTwoWayPart(part, isNew))
  const clean = parts.every(({ verdict }) => verdict !== 'conflict')
  return { ...merge, parts, clean }
}

/** These always hold something, so that nothing tells an empty one from one that was meant. */
const neverEmpty: ReadonlySet<string> = new Set(['/status', '/creditLimit'])

function toTwoWayPart(part: Part, isNew: boolean): Part {
  if (part.text !== undefined) return toBothTexts(part, part.text)
  const isSum = part.kind === 'additive'
  const options = part.options.filter((choice) => choice !== 'base' && !(isSum && choice === 'both'))
  if (!neverEmpty.has(part.pointer)) return part.verdict === 'conflict' ? toAsked(part, options) : { ...part, options }
  if (part.verdict === 'theirs' && isNew) return { ...part, options: ['theirs', 'custom'] }
  const isAsked = part.verdict === 'mine' || part.verdict === 'theirs' || part.verdict === 'conflict'
  return isAsked ? toAsked(part, ['mine', 'theirs', 'custom']) : { ...part, options }
}

function toAsked({ suggestion: _, confidence: __, ...part }: Part, options: readonly Choice[]): Part {
  return { ...part, verdict: 'conflict', reason: 'both-added', base: undefined, value: part.theirs, options }
}

/** Two texts stand one after the other, the saved one first: no word of either is lost. */
function toBothTexts(part: Part, text: TextMerge): Part {
  const isAsked = ({ verdict }: Passage) => verdict === 'conflict'
  const decisions = text.passages.filter(isAsked).map(({ pointer }) => [pointer, savedFirst] as const)
  const texts = toPassageTexts(text, Object.fromEntries(decisions))
  const passages = text.passages.map((passage, index) => toBothPassage(passage, texts[index] ?? passage.value))
  const value = texts.join('')
  const verdict = part.verdict === 'conflict' ? 'combined' : part.verdict
  const { reason: _, suggestion: __, confidence: ___, ...rest } = part
  return { ...rest, verdict, value, text: { ...text, clean: true, value, passages } }
}

const savedFirst = 'both-theirs-first'

function toBothPassage({ confidence: _, suggestion: __, ...passage }: Passage, value: string): Passage {
  const options = passage.options.filter((choice) => choice !== 'base')
  if (passage.verdict !== 'conflict') return { ...passage, options }
  const { reason: ___, both, ...rest } = passage
  const way = both === undefined ? savedFirst : 'both'
  return { ...rest, verdict: 'combined', value, options: [way, 'mine', 'theirs', 'custom'] }
}
