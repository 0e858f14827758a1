// Suggestions written by hand, for tests: a merge with these in place of its own.
import type { RecordMerge, Suggestion } from '@/lib/merge'

/** Stands on the phone and on every contested passage of the notes; nothing else has one. */
export function withSuggestions(merge: RecordMerge): RecordMerge {
  return {
    ...merge,
    parts: merge.parts.map(({ suggestion: _, text, ...part }) => ({
      ...part,
      ...(part.pointer === '/phone' && part.verdict === 'conflict' && { suggestion: ofPhone }),
      ...(text !== undefined && {
        text: {
          ...text,
          passages: text.passages.map(({ suggestion: _, ...passage }) =>
            passage.verdict === 'conflict' ? { ...passage, suggestion: ofPassage } : passage,
          ),
        },
      }),
    })),
  }
}

const ofPhone: Suggestion = { decision: 'theirs', reason: 'superset' }
const ofPassage: Suggestion = { decision: 'both', reason: 'content-order' }
