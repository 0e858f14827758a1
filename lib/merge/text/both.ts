// Two wordings of one passage, one after the other. Contract: all of both is kept but for the white space between them:
// lines are parted by a line break, sentences inside a line by a space where the script has spaces; a list item or a
// heading never ends up inside a line.
import { endsLine } from './tokens'

export interface Place {
  /** Whether the passage begins at the beginning of a line. */
  readonly startsLine: boolean
  /** Whether nothing follows it in the line. */
  readonly endsLine: boolean
}

/** A seam inside a script that writes no spaces. */
export const unspacedSeam = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}。！？、]{2}/u

const lineBreakOf = (text: string): string => /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'

/** The marker of a list item or a heading, with the space that makes it one. A table cell may stand inside a line. */
const ownLine = /^[ \t]*(?:[-*+]|\d+[.)]|#{1,6})[ \t]/

/** The line end of the first is what parts it from an item; two items need one, even where they share the one after them. */
const needsOwnLine = (first: string, second: string, place: Place): boolean =>
  ownLine.test(second) && (endsLine(first) || (place.startsLine && ownLine.test(first)))

export function joinBoth(first: string, second: string, place: Place): string {
  if (first === '' || second === '') return first + second
  if ((place.startsLine && place.endsLine) || needsOwnLine(first, second, place))
    return endsLine(first) ? first + second : first + lineBreakOf(second) + second
  const head = endsLine(first) ? first.trimEnd() : first
  const seam = head.slice(-1) + second.slice(0, 1)
  const isParted = /\s/.test(seam) || unspacedSeam.test(seam)
  return head + (isParted ? '' : ' ') + second
}
