// Lays three token sequences beside each other. Contract: joining the slices' tokens gives each sequence back exactly;
// a slice that neither side edited is one token, the same on each side but for white space.
import type { Sides } from '../sides'
import type { Hunk } from './hunks'
import type { Token } from './tokens'

export interface Slice extends Sides<readonly Token[]> {
  /** Whether that side changed more than white space here. */
  readonly isMine: boolean
  readonly isTheirs: boolean
}

export interface HunkPair {
  readonly mine: readonly Hunk[]
  readonly theirs: readonly Hunk[]
}

export function align(tokens: Sides<readonly Token[]>, hunks: HunkPair): Slice[] {
  const slices: Slice[] = []
  const at = { base: 0, mine: 0, theirs: 0 }
  const take = (lengths: Sides<number>, isMine: boolean, isTheirs: boolean) => {
    const [base, mine, theirs] = [at.base + lengths.base, at.mine + lengths.mine, at.theirs + lengths.theirs]
    slices.push({
      base: tokens.base.slice(at.base, base),
      mine: tokens.mine.slice(at.mine, mine),
      theirs: tokens.theirs.slice(at.theirs, theirs),
      isMine,
      isTheirs,
    })
    Object.assign(at, { base, mine, theirs })
  }
  const one = { base: 1, mine: 1, theirs: 1 }
  for (const region of toRegions(tokens, hunks)) {
    while (at.base < region.from) take(one, false, false)
    const base = region.to - region.from
    const has = (side: 'mine' | 'theirs') => region.edits.some(({ own }) => own === side)
    const lengths = { base, mine: base + growthOfSide(region, 'mine'), theirs: base + growthOfSide(region, 'theirs') }
    take(lengths, has('mine'), has('theirs'))
  }
  while (at.base < tokens.base.length) take(one, false, false)
  return slices
}

/** A stretch of the base with the hunks in it that cannot be told apart. */
interface Region {
  readonly from: number
  to: number
  readonly edits: Edit[]
}

interface Edit {
  readonly hunk: Hunk
  readonly own: 'mine' | 'theirs'
}

function toRegions(tokens: Sides<readonly Token[]>, { mine, theirs }: HunkPair): Region[] {
  const edits: Edit[] = [
    ...mine.map((hunk) => ({ hunk, own: 'mine' }) as const),
    ...theirs.map((hunk) => ({ hunk, own: 'theirs' }) as const),
  ]
  const areTangled = (left: Region, right: Region) => {
    if (right.from !== left.to) return right.from < left.to
    return left.edits.some((a) => right.edits.some((b) => a.own !== b.own && isTangled(tokens, a, b)))
  }
  const regions = edits
    .sort((a, b) => a.hunk.from - b.hunk.from || a.hunk.to - b.hunk.to)
    .map((edit) => ({ from: edit.hunk.from, to: edit.hunk.to, edits: [edit] }))
  // What begins at one spot comes in no order, so a second look joins what the first could not know of.
  return joinNeighbours(joinNeighbours(regions, areTangled), areTangled)
}

function joinNeighbours(regions: readonly Region[], areTangled: (left: Region, right: Region) => boolean): Region[] {
  const joined: Region[] = []
  for (const region of regions) {
    const last = joined.at(-1)
    if (last === undefined || !areTangled(last, region)) joined.push(region)
    else {
      last.to = Math.max(last.to, region.to)
      for (const edit of region.edits) last.edits.push(edit)
    }
  }
  return joined
}

const growthOfSide = ({ edits }: Region, side: 'mine' | 'theirs'): number =>
  edits.reduce((sum, { hunk, own }) => (own === side ? sum + growthOf(hunk) : sum), 0)

const growthOf = (hunk: Hunk): number => hunk.end - hunk.start - (hunk.to - hunk.from)
const isInsertion = (hunk: Hunk): boolean => hunk.from === hunk.to

/** Whether two sides' hunks overlap, or add something at one spot so that their order is a guess. */
function isTangled(tokens: Sides<readonly Token[]>, a: Edit, b: Edit): boolean {
  if (a.hunk.from < b.hunk.to && b.hunk.from < a.hunk.to) return true
  if (a.hunk.from > b.hunk.to || b.hunk.from > a.hunk.to) return false
  if (isInsertion(a.hunk) && isInsertion(b.hunk)) return true
  if (!isInsertion(a.hunk) && !isInsertion(b.hunk)) return false
  const [insertion, other] = isInsertion(a.hunk) ? [a, b] : [b, a]
  const isBetweenLines = (tokens.base[insertion.hunk.from - 1]?.border ?? 3) > 1
  return growthOf(other.hunk) > 0 && (!isBetweenLines || addsLines(tokens, other))
}

function addsLines(tokens: Sides<readonly Token[]>, { hunk, own }: Edit): boolean {
  const countLines = (side: readonly Token[]) => side.filter((token) => token.border > 1).length
  return countLines(tokens[own].slice(hunk.start, hunk.end)) > countLines(tokens.base.slice(hunk.from, hunk.to))
}
