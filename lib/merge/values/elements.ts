// Lists whose elements have no names. Contract: elements that no side touched stay, edits at different places are
// combined for a look; null where the edits meet, or where the list is too long to compare.
import { mapSides } from '../sides'
import type { Slice } from '../text/align'
import { align } from '../text/align'
import { diffTokens } from '../text/hunks'
import type { Token } from '../text/tokens'
import { joinTokens } from '../text/tokens'
import type { Json } from '../types'
import { isList, toContentKey } from './json'
import type { Outcome, Value, Values } from './one'

const maxSteps = 1_000_000

export function mergeElements(values: Values): Outcome | null {
  const { base, mine, theirs } = mapSides(values, toElements)
  if (base === null || mine === null || theirs === null) return null
  const left = diffTokens(base, mine, maxSteps)
  const right = diffTokens(base, theirs, maxSteps)
  if (left === null || right === null) return null
  const elements = new Map([...base, ...mine, ...theirs].map(({ key, element }) => [key, element]))
  const chosen = align({ base, mine, theirs }, { mine: left.hunks, theirs: right.hunks }).map(chooseSide)
  if (chosen.includes(null)) return null
  const value = chosen.flatMap((tokens) => tokens ?? []).map(({ key }) => elements.get(key) ?? null)
  return { verdict: 'combined', value, confidence: 'review' }
}

interface Element extends Token {
  readonly element: Json
}

/** Numbers belong together more often than not (a place, a size, a version), so they are never mixed. */
function toElements(value: Value): Element[] | null {
  if (!isList(value) || value.some((element) => typeof element === 'number')) return null
  return value.map((element) => {
    const key = toContentKey(element)
    return { text: key, key, isWord: true, border: 0, element }
  })
}

function chooseSide(slice: Slice): readonly Token[] | null {
  if (!slice.isMine) return slice.theirs
  if (!slice.isTheirs) return slice.mine
  return joinTokens(slice.mine) === joinTokens(slice.theirs) ? slice.mine : null
}
