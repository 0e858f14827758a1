// What a person is offered for one part or passage. Contract: whatever was decided automatically can be undone.
import type { Choice, ConflictReason, Verdict } from './types'

const byVerdict: Readonly<Record<Verdict, readonly Choice[]>> = {
  unchanged: [],
  mine: ['mine', 'theirs', 'custom'],
  theirs: ['mine', 'theirs', 'custom'],
  same: ['mine', 'base', 'custom'],
  combined: ['both', 'mine', 'theirs', 'base', 'custom'],
  conflict: ['mine', 'theirs', 'base', 'custom'],
}

export const toOptions = (verdict: Verdict): readonly Choice[] => byVerdict[verdict]

interface Undecided {
  readonly verdict: Verdict
  readonly reason?: ConflictReason
  /** What the two edits give together, where they fit. */
  readonly both?: string
}

/** In a text, two wordings can also stand one after the other: first choice where both only added. */
export function toTextOptions({ verdict, reason, both }: Undecided): readonly Choice[] {
  if (verdict !== 'conflict' || reason === 'edit-delete' || reason === 'order') return toOptions(verdict)
  if (both !== undefined) return toOptions('combined')
  const inOrder = ['both', 'both-theirs-first'] as const
  return reason === 'both-added'
    ? [...inOrder, 'mine', 'theirs', 'base', 'custom']
    : ['mine', 'theirs', ...inOrder, 'base', 'custom']
}
