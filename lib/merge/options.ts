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

/** In a text, two wordings can also stand one after the other: first choice where both only added. */
export function toTextOptions(verdict: Verdict, reason: ConflictReason | undefined): readonly Choice[] {
  if (verdict !== 'conflict' || reason === 'edit-delete') return toOptions(verdict)
  const both = ['both', 'both-theirs-first'] as const
  return reason === 'both-added'
    ? [...both, 'mine', 'theirs', 'base', 'custom']
    : ['mine', 'theirs', ...both, 'base', 'custom']
}
