// A text as words, by Intl.Segmenter, so that Thai and Japanese have words too. Contract: a token is a word or a mark
// with the white space that follows it; joining the texts gives the text back exactly.
import type { Border, Token } from './tokens'
import { countLineBreaks, endsLine, isBlank } from './tokens'

export interface Segment {
  readonly text: string
  readonly isWord: boolean
}

/** V8 takes a time that grows with the square of the text's length, so the segmenter is only shown short windows. */
const windowLength = 500
/** Made when it is first needed: a page that loads this and compares nothing does not pay for it. */
let segmenter: Intl.Segmenter | undefined

/** Words, marks and white space in order. */
export function toSegments(text: string): Segment[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' })
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

/** Words and marks, each with the white space after it up to the end of the line, and the first with its indentation. */
export function toWords(text: string): Token[] {
  const words = attachSpace(toSegments(text))
  let isAfterTerminator = false
  return words.map(({ indent, core, space, isWord }, index) => {
    isAfterTerminator = terminator.test(core) || (isAfterTerminator && closer.test(core))
    const border = index === words.length - 1 ? 4 : toBorder(core, space, isAfterTerminator)
    return { text: indent + core + space, key: core, isWord, border }
  })
}

interface Word {
  readonly indent: string
  readonly core: string
  space: string
  readonly isWord: boolean
}

function attachSpace(segments: readonly Segment[]): Word[] {
  const words: Word[] = []
  /** White space since the last word, as far as it may still be the indentation of the next one. */
  let indent = ''
  for (const { text, isWord } of segments) {
    const last = words.at(-1)
    if (!isBlank(text)) {
      words.push({ indent, core: text, space: '', isWord })
      indent = ''
    } else if (countLineBreaks(text) === 0 && (last === undefined || endsLine(last.space))) indent += text
    else {
      if (last === undefined) words.push({ indent: '', core: '', space: indent + text, isWord: false })
      else last.space += indent + text
      indent = ''
    }
  }
  const last = words.at(-1)
  if (last !== undefined) last.space += indent
  else if (indent !== '') words.push({ indent: '', core: '', space: indent, isWord: false })
  return words
}

function toBorder(core: string, space: string, isAfterTerminator: boolean): Border {
  const lineBreaks = countLineBreaks(space)
  if (lineBreaks > 0) return lineBreaks > 1 ? 4 : 2
  return isAfterTerminator && (space !== '' || wideTerminator.test(core)) ? 1 : 0
}
