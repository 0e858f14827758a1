// Two sides' edits of one list, laid beside each other. Contract: the regions cover all three lists in order; edits that
// cannot be told apart are in one region.
import type { Edit } from './match'

type Span = readonly [from: number, to: number]

export interface Region {
  readonly base: Span
  readonly mine: Span
  readonly theirs: Span
  /** One element on each side, the same one. */
  readonly isElement: boolean
}

export function toRegions(mine: readonly Edit[], theirs: readonly Edit[], length: number): Region[] {
  const regions: Region[] = []
  const at = { base: 0, mine: 0, theirs: 0 }
  const take = (to: number, growth: { mine: number; theirs: number }, isElement: boolean) => {
    const size = to - at.base
    const next = { base: to, mine: at.mine + size + growth.mine, theirs: at.theirs + size + growth.theirs }
    regions.push({
      base: [at.base, next.base],
      mine: [at.mine, next.mine],
      theirs: [at.theirs, next.theirs],
      isElement,
    })
    Object.assign(at, next)
  }
  for (const tangle of joinTangled(mine, theirs)) {
    const { from, to } = tangle
    if (from > at.base) take(from, { mine: 0, theirs: 0 }, false)
    const growth = { mine: sum(tangle.mine.map(growthOf)), theirs: sum(tangle.theirs.map(growthOf)) }
    take(to, growth, to - from === 1 && [...tangle.mine, ...tangle.theirs].every(({ isPair }) => isPair))
  }
  if (length > at.base) take(length, { mine: 0, theirs: 0 }, false)
  return regions
}

interface Tangle {
  readonly from: number
  to: number
  readonly mine: Edit[]
  readonly theirs: Edit[]
}

function joinTangled(mine: readonly Edit[], theirs: readonly Edit[]): Tangle[] {
  const all = [
    ...mine.map((edit) => ({ edit, own: 'mine', other: 'theirs' }) as const),
    ...theirs.map((edit) => ({ edit, own: 'theirs', other: 'mine' }) as const),
  ].sort((a, b) => a.edit.from - b.edit.from || a.edit.to - b.edit.to)
  const tangles: Tangle[] = []
  for (const { edit, own, other } of all) {
    let last = tangles.at(-1)
    const rival = last?.[other].at(-1)
    const isJoined = last !== undefined && (edit.from < last.to || (rival !== undefined && isTangled(edit, rival)))
    if (last === undefined || !isJoined) {
      last = { from: edit.from, to: edit.to, mine: [], theirs: [] }
      tangles.push(last)
    }
    last.to = Math.max(last.to, edit.to)
    last[own].push(edit)
  }
  return tangles
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
const growthOf = (edit: Edit): number => edit.end - edit.start - (edit.to - edit.from)
const isInsertion = (edit: Edit): boolean => edit.from === edit.to

/** Whether two sides' edits overlap, or add something at one spot so that their order is a guess. */
function isTangled(a: Edit, b: Edit): boolean {
  if (a.from < b.to && b.from < a.to) return true
  const touches = a.from <= b.to && b.from <= a.to
  return touches && ((isInsertion(a) && growthOf(b) > 0) || (isInsertion(b) && growthOf(a) > 0))
}
