// The words of the rows: badges, options, passages, contacts, tags.
import type { Choice, ConflictReason } from '@/lib/merge'
import type { Who } from './names'
import { toCheck } from './wording-checks'
import { inSentence, plural, startSentence, theirs, theirsInside } from './wording-names'
export const empty = '(empty)'
export const notDecided = '(not decided)'
export const removed = '(removed)'
export const changedTo = 'changed to'

export const badges = {
  you: 'Your change kept',
  same: 'You both made this change',
  combined: 'Both changes combined',
  open: 'Needs your decision',
  recheck: 'Changed again — check',
  invalid: "Can't be saved together",
  them: (who: Who): string => `${theirs(who)} change kept`,
  decided: (choice: string): string => `You chose: ${choice}`,
  wrote: 'You wrote this',
  ownText: 'your own text',
  decidedSome: (decided: number, total: number): string => `${decided} of ${total} decided`,
} as const

export const row = {
  original: 'Original',
  willBeSaved: 'Will be saved',
  changeThis: 'Change this',
  done: 'Done',
  clear: 'Clear choice',
  keepChoice: 'Keep this choice',
  edit: 'Edit',
  write: 'Write something else',
} as const

export const amountHint = 'Write an amount, like 6,000.'
export const sameInOtherTab = 'Both tabs made this change'
export const yourChange = 'Your change'
export const theirChange = (who: Who): string => `${theirs(who)} change`

/** What an option of a plain value says. `both` is there for numbers alone. */
export function optionLabel(choice: Choice, who: Who): string {
  switch (choice) {
    case 'mine':
      return yourChange
    case 'theirs':
      return theirChange(who)
    case 'both':
      return 'Apply both'
    case 'both-theirs-first':
      return `Both: ${theirs(who)} first`
    case 'base':
      return row.original
    case 'custom':
      return row.write
  }
}

export const recheckNote = (who: Who): string => `${startSentence(who)} saved this again after you decided.`
export const recheckBefore = 'When you decided'
export const recheckNow = 'Now'
export const earlierChoice = (choice: string): string => `You chose ${choice} before.`

export const passagesSummary = (conflicts: number, combined: number, checks: number): string => {
  const asks = conflicts === 0 ? '' : `${plural(conflicts, 'passage needs', 'passages need')} your decision`
  const fits = combined === 0 ? '' : `${combined} combined`
  return [asks, fits, checks === 0 ? '' : toCheck(checks)].filter((text) => text !== '').join(', ')
}
export const passageName = (index: number, total: number): string => `Passage ${index} of ${total}`
export const unchangedLines = (count: number): string => `Show ${plural(count, 'unchanged line', 'unchanged lines')}`
export const tooLarge = 'Too large to compare word by word'
export const rewritten = 'Rewritten'
export const added = 'added: '
export const taken = 'removed: '

interface PassageKind {
  readonly reason: ConflictReason | undefined
  readonly isMineGone: boolean
  /** The two edits fit into one wording. */
  readonly isFitting: boolean
}

export function passageLabel(choice: Choice, who: Who, { reason, isMineGone, isFitting }: PassageKind): string {
  const isGone = reason === 'edit-delete'
  switch (choice) {
    case 'mine':
      return isGone ? (isMineGone ? 'Remove it, like I did' : 'Keep my wording') : 'Your wording'
    case 'theirs':
      return isGone
        ? isMineGone
          ? `Keep ${theirsInside(who)} wording`
          : `Remove it, like ${inSentence(who)}`
        : `${theirs(who)} wording`
    case 'both':
      return isFitting ? 'Both changes' : 'Both: yours first'
    case 'both-theirs-first':
      return `Both: ${theirs(who)} first`
    case 'base':
      return row.original
    case 'custom':
      return 'Edit this passage'
  }
}

/** One side removed what the other changed. `what` is named first, `it` after that. */
export const editDelete = (who: Who, isMineGone: boolean, [what, it]: readonly [string, string]): string =>
  isMineGone
    ? `You removed ${what}. ${startSentence(who)} changed ${it}.`
    : `${startSentence(who)} removed ${what}. You changed ${it}.`
export const thisPassage = ['this passage', 'it'] as const
export const toContactNames = (name: string) => [name, 'this contact'] as const

export const wholeText = {
  edit: 'Edit the result',
  back: 'Go back to passages',
  label: 'The whole text, combined',
  badge: 'You edited this',
} as const

export function contactLabel(
  choice: Choice,
  who: Who,
  { name, isMineThere, isTheirsThere, wasThere }: Presence,
): string {
  const first = name.split(/\s+/)[0] ?? name
  if (choice === 'base') return row.original
  if (choice === 'mine') {
    if (!isMineThere) return wasThere ? `Remove ${first}, like I did` : `Leave out ${first}`
    return wasThere ? `Keep ${first} with your edit` : `Add ${first}`
  }
  if (!isTheirsThere) return wasThere ? `Remove ${first}, like ${inSentence(who)}` : `Leave out ${first}`
  return wasThere ? `Keep ${first} with ${theirsInside(who)} edit` : `Add ${first}, like ${inSentence(who)}`
}
export interface Presence {
  readonly name: string
  readonly isMineThere: boolean
  readonly isTheirsThere: boolean
  readonly wasThere: boolean
}

export const contactNews = {
  addedByYou: 'Added by you',
  removedByYou: 'Removed by you',
  added: (who: Who): string => `Added by ${inSentence(who)}`,
  removed: (who: Who): string => `Removed by ${inSentence(who)}`,
  order: 'Order of contacts',
} as const

export const sources = {
  both: 'both',
  original: 'original',
  written: 'written by you',
  yourChoice: 'your choices',
} as const
export const addedBy = (by: 'you' | 'them' | 'both', who: Who): string => `added by ${byWhom(by, who)}: `
export const byWhom = (by: 'you' | 'them' | 'both', who: Who): string =>
  by === 'you' ? 'you' : by === 'them' ? inSentence(who) : 'both of you'
export const clearedAll = (count: number, by: string): string => `− all ${count} (${by})`
export const keepTag = (tag: string): string => `Keep ${tag}`
