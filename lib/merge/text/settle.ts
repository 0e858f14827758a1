// Decides one stretch of text. Contract: swapping the sides swaps `mine` and `theirs` and changes neither verdict nor
// value; white space alone never makes a conflict.
import type { Sides } from '../sides'
import { mapSides } from '../sides'
import type { Confidence, ConflictReason, Verdict } from '../types'
import type { Slice } from './align'
import { mendSeams } from './seams'
import type { Token } from './tokens'
import { hasSameWords, isBlank, joinTokens } from './tokens'

/** A passage before it has its place and its options. */
export interface Draft extends Sides<string> {
  readonly verdict: Verdict
  readonly value: string
  readonly confidence?: Confidence
  readonly reason?: ConflictReason
  readonly both?: string
  /** Whether both edited words between the same two borders. */
  readonly isSameSentence?: true
}

export function settle(slices: readonly Slice[]): Draft {
  const sides = joinSlices(slices)
  const { base, mine, theirs } = sides
  if (mine === theirs) return { ...sides, verdict: mine === base ? 'unchanged' : 'same', value: mine }
  if (theirs === base) return { ...sides, verdict: 'mine', value: mine }
  if (mine === base) return { ...sides, verdict: 'theirs', value: theirs }
  if (!hasSameWords(mine, base) && hasSameWords(mine, theirs))
    return { ...sides, verdict: 'same', value: pickSpacing(mine, theirs) }
  const isMine = slices.some(isWrittenBy.mine)
  const isTheirs = slices.some(isWrittenBy.theirs)
  if (isMine && isTheirs && isContested(slices)) return toConflict(sides, slices)
  const value = mendSeams(
    slices.map((slice) => mapSides(slice, joinTokens)),
    slices.map(combine),
  ).join('')
  if (isMine && isTheirs) return { ...sides, verdict: 'combined', value, confidence: 'review', isSameSentence: true }
  if (isMine || isTheirs) return { ...sides, verdict: isMine ? 'mine' : 'theirs', value }
  return { ...sides, verdict: 'combined', value, confidence: 'sure' }
}

export function toConflict(sides: Sides<string>, slices: readonly Slice[] = []): Draft {
  const { base, mine, theirs } = sides
  const added = slices.filter((slice) => slice.isMine || slice.isTheirs)
  const isAddedOnly = added.length > 0 && added.every((slice) => slice.base.length === 0)
  const reason = isBlank(base) || isAddedOnly ? 'both-added' : 'both-edited'
  const isDeleted = !isBlank(base) && (isBlank(mine) || isBlank(theirs))
  return { base, mine, theirs, verdict: 'conflict', value: base, reason: isDeleted ? 'edit-delete' : reason }
}

export const joinSlices = (slices: readonly Slice[]): Sides<string> => ({
  base: slices.map((slice) => joinTokens(slice.base)).join(''),
  mine: slices.map((slice) => joinTokens(slice.mine)).join(''),
  theirs: slices.map((slice) => joinTokens(slice.theirs)).join(''),
})

/** A choice between two texts that differ in white space, which does not depend on whose they are. */
export const pickSpacing = (a: string, b: string): string =>
  a.length === b.length ? (a < b ? a : b) : a.length > b.length ? a : b

/** Whether the sides changed one slice differently, or neighbouring slices with no word between them. */
function isContested(slices: readonly Slice[]): boolean {
  let last: 'mine' | 'theirs' | null = null
  for (const slice of slices) {
    const [isMine, isTheirs] = [isWrittenBy.mine(slice), isWrittenBy.theirs(slice)]
    if (isMine && isTheirs) {
      if (!hasSameWords(joinTokens(slice.mine), joinTokens(slice.theirs))) return true
    } else if (isMine || isTheirs) {
      const side = isMine ? 'mine' : 'theirs'
      if (last !== null && last !== side) return true
      last = side
    } else if (hasWord(slice.base)) last = null
  }
  return false
}

/** Blank lines, and other white space around the same tokens, are no edit of a side's own, though they may be a hunk. */
const isWrittenBy = {
  mine: ({ isMine, base, mine }: Slice): boolean => isMine && !isSpacing(base, mine),
  theirs: ({ isTheirs, base, theirs }: Slice): boolean => isTheirs && !isSpacing(base, theirs),
}

function isSpacing(base: readonly Token[], side: readonly Token[]): boolean {
  if (isBlank(joinTokens(base))) return isBlank(joinTokens(side))
  return base.length === side.length && base.every(({ text }, index) => hasSameWords(text, side[index]?.text ?? ''))
}

const hasWord = (tokens: readonly Token[]): boolean => tokens.some((token) => token.isWord)

/** The words of the side that edited them, with the spacing of the side that changed it. */
function combine(slice: Slice): string {
  const { base, mine, theirs } = mapSides(slice, joinTokens)
  if (mine === theirs || theirs === base) return mine
  if (mine === base) return theirs
  const isMine = isWrittenBy.mine(slice)
  if (isMine === isWrittenBy.theirs(slice)) return pickSpacing(mine, theirs)
  const [writer, reader] = isMine ? [mine, theirs] : [theirs, mine]
  if (isBlank(writer) || isBlank(base)) return writer
  const pick = (part: (text: string) => string) => (part(writer) === part(base) ? part(reader) : part(writer))
  return pick(indentOf) + writer.trim() + pick(spaceAfter)
}

const indentOf = (text: string): string => text.slice(0, text.length - text.trimStart().length)
const spaceAfter = (text: string): string => text.slice(text.trimEnd().length)
