// Texts as sequences of lines or paragraphs. Contract: joining the tokens' texts gives the text back exactly, and two
// tokens with one key differ in white space only.

/** How strong a border follows a token: none, a sentence, a line, a list item, a paragraph. */
export type Border = 0 | 1 | 2 | 3 | 4

export interface Token {
  readonly text: string
  readonly key: string
  /** Whether it holds something that people read, not only white space and punctuation. */
  readonly isWord: boolean
  readonly border: Border
}

const lineBreak = /\r\n|\r|\n/g

export const isBlank = (text: string): boolean => text.trim() === ''
export const endsLine = (text: string): boolean => text.endsWith('\n') || text.endsWith('\r')
export const countLineBreaks = (text: string): number => text.match(lineBreak)?.length ?? 0
export const joinTokens = (tokens: readonly Token[]): string => tokens.map((token) => token.text).join('')

/** The text with each run of white space as one space and none at the ends: what is left when spacing is ignored. */
export const toSpacingKey = (text: string): string => text.trim().replace(/\s+/g, ' ')
export const hasSameWords = (a: string, b: string): boolean => a === b || toSpacingKey(a) === toSpacingKey(b)

/** Lines with their line ends. */
export function toLines(text: string): Token[] {
  const lines = text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+/g) ?? []
  return lines.map((line, index) => toToken(line, isBlank(line) ? 4 : blockStart.test(lines[index + 1] ?? '') ? 3 : 2))
}

/** The marker of a list item, a table row or a heading (CommonMark, GFM). */
export const blockStart = /^\s*(?:[-*+]|\d+[.)]|\||#{1,6}(?=\s))\s*/

/** Paragraphs with the blank lines that follow them. */
export function toParagraphs(text: string): Token[] {
  const paragraphs: string[] = []
  let current = ''
  let isClosed = false
  for (const line of toLines(text)) {
    if (isClosed && line.isWord) {
      paragraphs.push(current)
      current = ''
    }
    isClosed = !line.isWord
    current += line.text
  }
  if (current !== '') paragraphs.push(current)
  return paragraphs.map((paragraph) => toToken(paragraph, 4))
}

function toToken(text: string, border: Border): Token {
  const key = toSpacingKey(text)
  return { text, key, isWord: key !== '', border }
}
