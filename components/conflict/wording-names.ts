// What people are called inside of sentences.
import type { Who } from './names'

export const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
export const nameOf = ({ theirName }: Who): string => theirName || 'Someone'
export const inSentence = (who: Who): string => (who.isOwnTab ? 'your other tab' : who.theirName || 'someone else')
export const startSentence = (who: Who): string => (who.isOwnTab ? 'Your other tab' : nameOf(who))

/** "Bo's", "Your other tab's". */
export const theirs = (who: Who): string => (who.isOwnTab ? "Your other tab's" : `${nameOf(who)}'s`)
export const theirsInside = (who: Who): string =>
  who.isOwnTab ? "your other tab's" : `${who.theirName || 'someone'}'s`
