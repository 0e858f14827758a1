// A text with a person's decisions. Contract: without decisions it is the merge's value; with `mine` (`theirs`) for
// every passage it is that side exactly.
import type { Decision, Passage, TextMerge } from '../types'
import { joinBoth } from './both'
import { mendSeams } from './seams'
import { endsLine } from './tokens'

type Decide = (passage: Passage) => Decision | null

/** `decide` gives the decision for a passage, null where there is none. */
export const chooseText = (merge: TextMerge, decide: Decide): string => choosePieces(merge, decide).join('')

/** The same, as what each passage gives. */
export function choosePieces(merge: TextMerge, decide: Decide): readonly string[] {
  const pieces: string[] = []
  let startsLine = true
  for (const [index, passage] of merge.passages.entries()) {
    const isLast = index === merge.passages.length - 1
    const piece = choosePassage(passage, decide(passage), { startsLine, isLast })
    pieces.push(piece)
    if (piece !== '') startsLine = endsLine(piece)
  }
  return mendSeams(merge.passages, pieces)
}

interface Place {
  readonly startsLine: boolean
  readonly isLast: boolean
}

function choosePassage(passage: Passage, decision: Decision | null, { startsLine, isLast }: Place): string {
  const { base, mine, theirs, value } = passage
  if (decision === null) return value
  if (typeof decision === 'object') return typeof decision.custom === 'string' ? decision.custom : value
  const place = { startsLine, endsLine: isLast || endsLine(mine) || endsLine(theirs) }
  switch (decision) {
    case 'base':
      return base
    case 'mine':
      return mine
    case 'theirs':
      return theirs
    case 'both':
      return passage.verdict === 'conflict' ? (passage.both ?? joinBoth(mine, theirs, place)) : value
    case 'both-theirs-first':
      return passage.verdict === 'conflict' ? (passage.both ?? joinBoth(theirs, mine, place)) : value
  }
}
