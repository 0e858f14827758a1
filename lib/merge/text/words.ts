// A text as words, by Intl.Segmenter, so that Thai and Japanese have words too. Contract: a token is a word or a mark
// with the white space that follows it; joining the texts gives the text back exactly.
import type { Border, Token } from './tokens'
import { countLineBreaks, isBlank } from './tokens'

export interface Segment {
  readonly text: string
  readonly isWord: boolean
}

/** V8 takes a time that grows with the square of the text's length, so the segmenter is only shown short windows. */
const windowLength = 500
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** Words, marks and white space in order. */
export function toSegments(text: string): Segment[] {
  const segments: Segment[] = []
  let from = 0
  while (from < text.length) {
    const window = text.slice(from, from + windowLength)
    const found = Array.from(segmenter.segment(window), ({ segment, isWordLike }) => ({
      text: segment,
      isWord: isWordLike === true,
    }))
    // A border near the end of a window may lie elsewhere once the next characters are seen.
    const isLast = from + windowLength >= text.length
    const kept = isLast || found.length < 3 ? found : found.slice(0, -2)
    for (const segment of kept) {
      segments.push(segment)
      from += segment.text.length
    }
  }
  return segments
}

const terminator = /[.!?…。！？]$/u
const wideTerminator = /[。！？]$/u
const closer = /^["'”’»)\]」』）*_]+$/u

/** Words and marks, each with the white space after it; white space at the beginning is a token of its own. */
export function toWords(text: string): Token[] {
  const words: { text: string; core: string; isWord: boolean }[] = []
  for (const segment of toSegments(text)) {
    const last = words.at(-1)
    if (isBlank(segment.text) && last !== undefined) last.text += segment.text
    else words.push({ text: segment.text, core: segment.text.trim(), isWord: segment.isWord })
  }
  let isAfterTerminator = false
  return words.map((word, index) => {
    isAfterTerminator = terminator.test(word.core) || (isAfterTerminator && closer.test(word.core))
    const space = word.text.slice(word.core.length)
    const border = index === words.length - 1 ? 3 : toBorder(word.core, space, isAfterTerminator)
    const key = countLineBreaks(space) > 1 ? `${word.core}\n\n` : word.core
    return { text: word.text, key, isWord: word.isWord, border }
  })
}

function toBorder(core: string, space: string, isAfterTerminator: boolean): Border {
  const lineBreaks = countLineBreaks(space)
  if (lineBreaks > 0) return lineBreaks > 1 ? 3 : 2
  return isAfterTerminator && (space !== '' || wideTerminator.test(core)) ? 1 : 0
}
