// The order of named things. Contract: every name of any side is in the result once; where the sides put different
// stretches in another order, both do; what both sides added at one spot is sorted where the whole is, else one side's
// stands first: the caller's `first`, or the one whose names are first by content.
import type { Sides } from '../sides'
import { mapSides } from '../sides'
import type { Verdict } from '../types'

type Names = readonly string[]
export type First = 'mine' | 'theirs'

export interface Order {
  /** About the order of what all three sides have; additions and removals do not count. */
  readonly verdict: Verdict
  readonly value: Names
  /** Whether both sides added names at one spot, so that nothing but their content orders them. */
  readonly isGuessed: boolean
  /** Whether both did so in place of one that both removed: then they rather renamed it, each in its own way. */
  readonly isReplaced: boolean
  /** What one side added in place of one that both removed, which it may have renamed, or where the other left nothing. */
  readonly doubtful: ReadonlySet<string>
}

/** `first` is the side whose additions go first at a spot where both added something; without it, content decides. */
export function mergeOrder(names: Sides<Names>, first?: First): Order {
  const present = mapSides(names, (side) => new Set(side))
  const isShared = (name: string) => present.base.has(name) && present.mine.has(name) && present.theirs.has(name)
  const shared = mapSides(names, (side) => side.filter(isShared))
  const { verdict, skeleton } = compareOrders(shared)
  const sides = first === 'theirs' ? [names.theirs, names.mine] : [names.mine, names.theirs]
  const placed = placeAll(skeleton, [...sides, names.base], first !== undefined)
  const isNew = (name: string) => !present.base.has(name) && present.mine.has(name) !== present.theirs.has(name)
  const isByBoth = (run: Names) => new Set(run.filter(isNew).map((name) => present.mine.has(name))).size > 1
  const isGone = (name: string) => !present.mine.has(name) && !present.theirs.has(name)
  const isAgreed = (name: string) => !present.base.has(name) && present.mine.has(name) && present.theirs.has(name)
  const isEmptied = names.base.length > 0 && (names.mine.length === 0 || names.theirs.length === 0)
  const replaced = placed.contested.filter((run) => isEmptied || (run.some(isGone) && !run.some(isAgreed)))
  return {
    verdict,
    value: placed.names,
    isGuessed: placed.contested.some(isByBoth) && !placed.isSorted,
    isReplaced: placed.contested.some((run) => isByBoth(run) && run.some(isGone)),
    doubtful: new Set(replaced.flat().filter(isNew)),
  }
}

function compareOrders({ base, mine, theirs }: Sides<Names>): { verdict: Verdict; skeleton: Names } {
  const isLike = (a: Names, b: Names) => a.every((name, index) => name === b[index])
  if (isLike(mine, theirs)) return { verdict: isLike(mine, base) ? 'unchanged' : 'same', skeleton: mine }
  if (isLike(theirs, base)) return { verdict: 'mine', skeleton: mine }
  if (isLike(mine, base)) return { verdict: 'theirs', skeleton: theirs }
  const isMoved = { mine: findMoved(base, mine), theirs: findMoved(base, theirs) }
  if (base.some((_, index) => isMoved.mine[index] && isMoved.theirs[index]))
    return { verdict: 'conflict', skeleton: base }
  const chosen = base.map((name, index) => (isMoved.mine[index] ? mine[index] : theirs[index]) ?? name)
  return { verdict: 'combined', skeleton: chosen }
}

/** The stretches inside which a side put things in another order; what stands before and after is the same. */
function findMoved(base: Names, side: Names): boolean[] {
  const places = new Map(base.map((name, index) => [name, index]))
  const moved: boolean[] = []
  let from = 0
  let furthest = 0
  for (const [index, name] of side.entries()) {
    furthest = Math.max(furthest, places.get(name) ?? 0)
    if (furthest > index) continue
    for (let at = from; at <= index; at++) moved.push(index > from)
    from = index + 1
  }
  return moved
}

/** The skeleton, with each other name after the one of the skeleton that it follows in its own sequence. */
export const place = (skeleton: Names, sequences: readonly Names[]): Names => placeAll(skeleton, sequences).names

interface Placed {
  readonly names: Names
  /** What stands between two names of the skeleton, where several sequences have something there. */
  readonly contested: readonly Names[]
  readonly isSorted: boolean
}

function placeAll(skeleton: Names, sequences: readonly Names[], isInTurn = false): Placed {
  const start = null
  const fixed = new Set(skeleton)
  const runsAfter = new Map<string | null, string[][]>()
  for (const sequence of sequences) {
    let run: string[] | null = null
    let previous: string | null = start
    for (const name of sequence) {
      if (fixed.has(name)) {
        previous = name
        run = null
      } else if (run === null) {
        run = [name]
        runsAfter.set(previous, [...(runsAfter.get(previous) ?? []), run])
      } else run.push(name)
    }
  }
  // A short list may be sorted by chance.
  const isKept = skeleton.length >= 3
  const compare = comparers.find(
    (comparer) => isKept && [skeleton, ...sequences].every((names) => isSorted(names, comparer)),
  )
  const contested: Names[] = []
  const runs = (name: string | null): Names => {
    const found = runsAfter.get(name) ?? []
    const joined = (isInTurn ? found : found.sort(byContent)).flat()
    if (found.length > 1) contested.push(joined)
    return compare === undefined ? joined : joined.sort(compare)
  }
  const names = [...runs(start), ...skeleton.flatMap((name) => [name, ...runs(name)])]
  return { names: [...new Set(names)], contested, isSorted: compare !== undefined }
}

type Comparer = (a: string, b: string) => number
const byUnits: Comparer = (a, b) => (a < b ? -1 : Number(a > b))
/** Numbers by value, texts whatever the case of their letters. */
const byMeaning: Comparer = (a, b) =>
  Number(a) - Number(b) || byUnits(a.toLowerCase(), b.toLowerCase()) || byUnits(a, b)
const comparers = [byUnits, byMeaning]

function isSorted(names: Names, compare: Comparer): boolean {
  return names.every((name, index) => index === 0 || compare(names[index - 1] ?? '', name) < 0)
}

const byContent = (a: Names, b: Names): number => byUnits(JSON.stringify(a), JSON.stringify(b))
