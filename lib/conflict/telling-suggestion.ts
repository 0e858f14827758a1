import type { Part, Passage, Suggestion } from '@/lib/merge'

/**
 * The suggestion, where its reason says something to a person: a phone number is no higher than another, and of two
 * short values none "changed more".
 */
export function toTellingSuggestion({ suggestion, mine, ...part }: Part | Passage): Suggestion | undefined {
  switch (suggestion?.reason) {
    case 'higher':
    case 'later':
      return typeof mine === 'number' ? suggestion : undefined
    case 'more-changed':
    case 'whole':
      return 'kind' in part ? undefined : suggestion
    default:
      return suggestion
  }
}
