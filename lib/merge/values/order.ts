// The order of named things. Contract: every name of any side is in the result once; where nobody decides, what both
// sides added at one spot stands in an order that depends on the names alone.
import type { Sides } from '../sides'
import { mapSides } from '../sides'
import type { Verdict } from '../types'

type Names = readonly string[]

export interface Order {
  /** About the order of what all three sides have; additions and removals do not count. */
  readonly verdict: Verdict
  readonly value: Names
}

export function mergeOrder(names: Sides<Names>): Order {
  const present = mapSides(names, (side) => new Set(side))
  const isShared = (name: string) => present.base.has(name) && present.mine.has(name) && present.theirs.has(name)
  const shared = mapSides(names, (side) => side.filter(isShared))
  const verdict = compareOrders(shared)
  const skeleton = verdict === 'mine' || verdict === 'same' ? shared.mine : shared.base
  return {
    verdict,
    value: place(verdict === 'theirs' ? shared.theirs : skeleton, [names.mine, names.theirs, names.base]),
  }
}

function compareOrders({ base, mine, theirs }: Sides<Names>): Verdict {
  const isLike = (a: Names, b: Names) => a.every((name, index) => name === b[index])
  if (isLike(mine, theirs)) return isLike(mine, base) ? 'unchanged' : 'same'
  if (isLike(theirs, base)) return 'mine'
  return isLike(mine, base) ? 'theirs' : 'conflict'
}

/** The skeleton, with each other name after the one of the skeleton that it follows in its own sequence. */
export function place(skeleton: Names, sequences: readonly Names[]): Names {
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
  const runs = (name: string | null) => (runsAfter.get(name) ?? []).sort(byContent).flat()
  return [...new Set([...runs(start), ...skeleton.flatMap((name) => [name, ...runs(name)])])]
}

function byContent(a: Names, b: Names): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)]
  return left < right ? -1 : Number(left > right)
}
