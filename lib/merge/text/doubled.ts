// Finds lines that a merge doubled: both sides added them, at places that could not be matched. Contract: only marks
// drafts for a look; verdicts and values stay.
import type { Draft } from './settle'
import { toLines } from './tokens'

/** Shorter lines, such as brackets and rules, are repeated for good reasons. */
const minLength = 12

export function markDoubled(drafts: readonly Draft[]): readonly Draft[] {
  const inMine = countLines(drafts.map((draft) => draft.mine))
  const inTheirs = countLines(drafts.map((draft) => draft.theirs))
  const doubled = new Set<string>()
  for (const [key, count] of countLines(drafts.map((draft) => draft.value)))
    if (count > Math.max(inMine.get(key) ?? 0, inTheirs.get(key) ?? 0)) doubled.add(key)
  if (doubled.size === 0) return drafts
  return drafts.map((draft) => {
    const isAutomatic = draft.verdict === 'mine' || draft.verdict === 'theirs' || draft.verdict === 'combined'
    const isDoubling = isAutomatic && keysOf(draft.value).some((key) => doubled.has(key))
    return isDoubling ? { ...draft, confidence: 'review' } : draft
  })
}

const keysOf = (text: string): string[] => toLines(text).flatMap(({ key }) => (key.length >= minLength ? [key] : []))

function countLines(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) for (const key of keysOf(text)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
