// What changed between two wordings, for highlighting. Contract: joining `same` and `removed` gives `from`, joining
// `same` and `added` gives `to`; marks begin and end at word borders.
import { diffTokens } from './text/hunks'
import type { Token } from './text/tokens'
import { toSegments } from './text/words'

export interface WordEdit {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

const maxSteps = 1_000_000
const maxCharacters = 40_000
/** Marks that are closer together than this, with no word between them, are read as one. */
const minGap = 3
const maxChangedShare = 0.6

/**
 * The edits in reading order, `removed` before `added`; empty for two empty texts. Null means "rewritten": more than
 * 60 % of both wordings changed, or they are too long to compare by words, so that marks would not help a reader.
 */
export function diffWords(from: string, to: string): readonly WordEdit[] | null {
  if (from.length + to.length > maxCharacters) return from === to ? [{ kind: 'same', text: from }] : null
  const tokens = { from: toTokens(from), to: toTokens(to) }
  const difference = diffTokens(tokens.from, tokens.to, maxSteps)
  if (difference === null) return null

  const stretches: Stretch[] = []
  let at = 0
  for (const hunk of difference.hunks) {
    const same = join(tokens.from.slice(at, hunk.from))
    const removed = join(tokens.from.slice(hunk.from, hunk.to))
    addStretch(stretches, { same, removed, added: join(tokens.to.slice(hunk.start, hunk.end)) })
    at = hunk.to
  }
  addStretch(stretches, { same: join(tokens.from.slice(at)), removed: '', added: '' })
  return isRewritten(stretches, from, to) ? null : stretches.flatMap(toEdits)
}

/** What stayed, and the change that follows it. */
interface Stretch {
  readonly same: string
  readonly removed: string
  readonly added: string
}

const join = (tokens: readonly Token[]): string => tokens.map((token) => token.text).join('')

const toTokens = (text: string): Token[] =>
  toSegments(text).map((segment) => ({ text: segment.text, key: segment.text, isWord: segment.isWord, border: 0 }))

function addStretch(stretches: Stretch[], next: Stretch): void {
  const last = stretches.at(-1)
  const isChange = next.removed !== '' || next.added !== ''
  const isNear = next.same.length < minGap && !/[\p{L}\p{N}]/u.test(next.same)
  if (last === undefined || !isChange || !isNear) stretches.push(next)
  else {
    const removed = last.removed + next.same + next.removed
    stretches[stretches.length - 1] = { same: last.same, removed, added: last.added + next.same + next.added }
  }
}

function isRewritten(stretches: readonly Stretch[], from: string, to: string): boolean {
  const removed = stretches.reduce((sum, stretch) => sum + stretch.removed.length, 0)
  const added = stretches.reduce((sum, stretch) => sum + stretch.added.length, 0)
  return removed > maxChangedShare * from.length && added > maxChangedShare * to.length
}

const toEdits = ({ same, removed, added }: Stretch): WordEdit[] => {
  const edits: WordEdit[] = [
    { kind: 'same', text: same },
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ]
  return edits.filter((edit) => edit.text !== '')
}
