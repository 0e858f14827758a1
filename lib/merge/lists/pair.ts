// Which elements of a replaced stretch are the same element, changed. Contract: index pairs in rising order on both
// sides; bounded steps; what is too unlike, or too much to compare, stays unpaired.
import type { Json } from '../types'
import type { Profile } from './likeness'
import { kindOf, likeness, threshold, toProfile } from './likeness'

type Pair = readonly [base: number, side: number]

const maxCells = 1_000

export function pairElements(base: readonly Json[], side: readonly Json[]): Pair[] {
  const [first, second] = [base[0], side[0]]
  if (first === undefined || second === undefined) return []
  if (base.length === 1 && side.length === 1) return kindOf(first) === kindOf(second) ? [[0, 0]] : []
  const [left, right] = [base.map(toProfile), side.map(toProfile)]
  if (base.length === side.length) {
    const isPaired = left.every((profile, index) => likeness(profile, right[index]) >= threshold)
    if (isPaired) return base.map((_, index) => [index, index])
  }
  return base.length * side.length > maxCells ? [] : pairBest(left, right)
}

/** The pairing in order that has the greatest likeness in all. */
function pairBest(base: readonly Profile[], side: readonly Profile[]): Pair[] {
  const width = side.length + 1
  const best = new Float64Array((base.length + 1) * width)
  const at = (i: number, j: number) => best[i * width + j] ?? 0
  const gain = base.map((left) => side.map((right) => likeness(left, right)))
  const gainAt = (i: number, j: number) => {
    const value = gain[i]?.[j] ?? 0
    return value >= threshold ? value : -1
  }
  for (let i = base.length - 1; i >= 0; i--)
    for (let j = side.length - 1; j >= 0; j--)
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + gainAt(i, j))
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  while (i < base.length && j < side.length) {
    if (at(i, j) === at(i + 1, j + 1) + gainAt(i, j)) pairs.push([i++, j++])
    else if (at(i, j) === at(i + 1, j)) i++
    else j++
  }
  return pairs
}
