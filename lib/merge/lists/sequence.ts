// A list whose elements have no names. Contract: each stretch of the list is one slot, in the order of all sides; an
// element that every side has is merged inside, any other stretch is one run. Slots are named by their place.
import { toPointer } from '../pointer'
import type { Json, Part } from '../types'
import { isSameJson } from '../values/json'
import { markNeighbours } from '../values/neighbours'
import type { Outcome, Values } from '../values/one'
import { mergeOne, toPart, toReview } from '../values/one'
import { findMiscounted } from './count'
import { isLike } from './likeness'
import type { ListRules, Lists, MergeContent } from './lists'
import { findEdits } from './match'
import { orderName } from './named'
import { toRegions } from './regions'

export function mergeSequence(pointer: string, lists: Lists, { mergeContent }: ListRules): Part[] {
  const { base, mine, theirs } = lists
  const regions = toRegions(findEdits(base, mine), findEdits(base, theirs), base.length)
  const runs = regions.map((region) => ({
    base: base.slice(...region.base),
    mine: mine.slice(...region.mine),
    theirs: theirs.slice(...region.theirs),
  }))
  const isMiscounted = findMiscounted(runs)
  const slots = runs.map((run, index): Part[] => {
    const spot = pointer + toPointer([String(index)])
    const parts = regions[index]?.isElement
      ? mergeElement(spot, { base: run.base[0], mine: run.mine[0], theirs: run.theirs[0] }, mergeContent)
      : [toPart({ pointer: spot, kind: 'run' }, run, mergeRun(run))]
    return isMiscounted(run) ? parts.map(toReview) : parts
  })
  const names = slots.map((_, index) => String(index))
  const order: Outcome = { verdict: 'unchanged', value: names }
  const values = { base: names, mine: names, theirs: names }
  return [
    ...markNeighbours(pointer, slots),
    toPart({ pointer: pointer + toPointer([orderName]), kind: 'order' }, values, order),
  ]
}

/** Two edits of one element that one side made another thing are for a look. */
function mergeElement(pointer: string, values: Values, mergeContent: MergeContent): Part[] {
  const { base = null, mine = null, theirs = null } = values
  const parts = mergeContent(pointer, values)
  const isDoubtful = mergeOne(values).verdict === 'conflict' && !(isLike(base, mine) && isLike(base, theirs))
  return isDoubtful ? parts.map(toReview) : parts
}

function mergeRun(run: Values): Outcome {
  const outcome = mergeOne(run)
  if (outcome.verdict !== 'conflict') return outcome
  const [isAdded, isCut] = [isEmpty(run.base), isEmpty(run.mine) || isEmpty(run.theirs)]
  if (isAdded)
    return {
      ...outcome,
      reason: 'both-added',
      options: ['both', 'both-theirs-first', 'mine', 'theirs', 'base', 'custom'],
    }
  return isCut
    ? { ...outcome, reason: 'edit-delete' }
    : { ...outcome, options: ['mine', 'theirs', 'both', 'both-theirs-first', 'base', 'custom'] }
}

const isEmpty = (value: Json | undefined): boolean => isSameJson(value, [])
