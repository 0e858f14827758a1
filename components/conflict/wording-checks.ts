// The words of what is offered or asked without need: "check this" beside what was combined, and suggestions.
import type { Suggestion, SuggestionReason } from '@/lib/merge'
import type { Who } from './names'
import { inSentence, theirsInside } from './wording-names'

export const checkThis = 'Check this'
export const toCheck = (count: number): string => `${count} to check`

/** Why something that was combined is worth a look. Each sentence holds whatever made the merge doubt. */
export const checks = {
  both: (who: Who): string => `You changed this, and so did ${inSentence(who)}.`,
  bothPassage: (who: Who): string => `You changed this passage, and so did ${inSentence(who)}.`,
  nearTheirs: (who: Who): string => `This may overlap with ${theirsInside(who)} change.`,
  nearYours: 'This may overlap with your change.',
  linked: (labels: readonly string[]): string => `${labels.join(' and ')} go together.`,
  oneTag: ([a, b]: readonly [string, string]): string => `“${a}” and “${b}” are taken as one tag.`,
} as const

export const suggested = 'Suggested'
export const suggestionsForRest = (count: number): string =>
  count === 1 ? 'Use the suggestion for 1 left' : `Use the suggestions for ${count} left`

/** What speaks for a suggestion; it is read after "Suggested:". */
export const suggestionReason = ({ decision, reason }: Suggestion): string =>
  decision === 'both' && reason === 'superset' ? 'keeps both changes' : suggestionReasons[reason]

const suggestionReasons: Readonly<Record<SuggestionReason, string>> = {
  superset: 'has everything the other has, and more',
  higher: 'the higher of the two',
  later: 'the later of the two',
  edit: 'keeps the edit',
  deletion: 'keeps the deletion',
  'content-order': 'keeps both',
  'more-changed': 'changed more here',
  whole: 'goes with what stands around it',
}
