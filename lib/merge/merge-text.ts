// Merges prose. Contract: the passages cover each side exactly; edits in different sentences or lines are combined,
// edits that touch one another are a conflict over a readable stretch; the work is bounded by counted steps.
import type { Sides } from './sides'
import { mapSides } from './sides'
import { cutShared } from './text/agree'
import type { Slice } from './text/align'
import { align } from './text/align'
import { diffEnds, diffTokens } from './text/hunks'
import { diffByLines } from './text/lines'
import { followMoves } from './text/moves'
import { toPassages } from './text/passages'
import type { Draft } from './text/settle'
import { settle } from './text/settle'
import { cutSharedLines } from './text/shared-lines'
import type { Token } from './text/tokens'
import { hasSameWords, joinTokens, toLines, toParagraphs } from './text/tokens'
import { toWords } from './text/words'
import type { Granularity, MergeOptions, TextMerge } from './types'

/** Steps for each side's comparison by lines, and as many for all comparisons by words together. */
const maxSteps = 2_000_000
/** The same where only paragraphs are compared: few enough that nobody waits for them. */
const maxParagraphSteps = 200_000
/** The same for a paragraph that was moved. */
const maxMovedSteps = 200_000
/** Characters of all three versions of all contested stretches that are cut into words. */
const maxWordCharacters = 200_000

/** Merges two versions of a text. Never fails; what it could not compare finely says so in `granularity`. */
export function mergeText(base: string, mine: string, theirs: string, options: MergeOptions = {}): TextMerge {
  const { detail = 'word' } = options
  const { drafts, granularity } =
    detail === 'word' ? draftText({ base, mine, theirs }, maxSteps) : draftCoarsely({ base, mine, theirs }, detail)
  const passages = toPassages(detail === 'word' ? followMoves(drafts, mergeWords) : drafts, options)
  return {
    kind: 'text',
    clean: passages.every((passage) => passage.verdict !== 'conflict'),
    value: passages.map((passage) => passage.value).join(''),
    passages,
    granularity,
  }
}

function mergeWords(base: string, mine: string, theirs: string): string | null {
  const passages = toPassages(draftText({ base, mine, theirs }, maxMovedSteps).drafts, {})
  const isClean = passages.every((passage) => passage.verdict !== 'conflict')
  return isClean ? passages.map((passage) => passage.value).join('') : null
}

interface Drafts {
  readonly drafts: readonly Draft[]
  readonly granularity: Granularity
}

function draftText(texts: Sides<string>, maxSteps: number): Drafts {
  const byLine = compare(texts, toLines, maxSteps)
  if (byLine !== null) return refine(isTorn(texts, byLine.slices) ? [toSlice(texts)] : byLine.slices, 'line', maxSteps)
  const byParagraph = compare(texts, toParagraphs, maxSteps)
  if (byParagraph !== null) return refine(byParagraph.slices, 'paragraph', maxSteps)
  return { drafts: draftEnds(texts), granularity: 'whole' }
}

/** Without a look into paragraphs, or without a look at all: what lies between the ends that all three share is one. */
function draftCoarsely(texts: Sides<string>, detail: 'paragraph' | 'whole'): Drafts {
  const byParagraph = detail === 'whole' ? null : compare(texts, toParagraphs, maxParagraphSteps)
  if (byParagraph === null) return { drafts: draftEnds(texts), granularity: 'whole' }
  const drafts = byParagraph.slices.flatMap((slice) => {
    const paragraph = settle([slice])
    return paragraph.verdict === 'conflict' ? draftEnds(paragraph) : [paragraph]
  })
  return { drafts, granularity: 'paragraph' }
}

/** In linear time: what each side changed is one stretch, from the first line that differs to the last. */
function draftEnds(texts: Sides<string>): Draft[] {
  const tokens = mapSides(texts, toLines)
  const hunks = { mine: diffEnds(tokens.base, tokens.mine), theirs: diffEnds(tokens.base, tokens.theirs) }
  return align(tokens, hunks).map((slice) => settle([slice]))
}

/**
 * Whether one side only wrapped its text anew, and yet words of it look removed here and added there, since some lines
 * are alike by chance: compared by words, all of it stays where it is.
 */
function isTorn({ base, mine, theirs }: Sides<string>, slices: readonly Slice[]): boolean {
  if (base.length + mine.length + theirs.length > maxWordCharacters) return false
  const isWrapped = { mine: hasSameWords(base, mine), theirs: hasSameWords(base, theirs) }
  if (isWrapped.mine === isWrapped.theirs) return false
  const side = isWrapped.mine ? 'mine' : 'theirs'
  return slices.some((slice) => !hasSameWords(joinTokens(slice.base), joinTokens(slice[side])))
}

const toSlice = (texts: Sides<string>): Slice => ({ ...mapSides(texts, toLines), isMine: true, isTheirs: true })

/** Contested slices are compared again by words, as long as the allowance lasts. */
function refine(slices: readonly Slice[], coarse: 'line' | 'paragraph', maxSteps: number): Drafts {
  let granularity: Granularity = coarse === 'line' ? 'word' : coarse
  const left = { steps: maxSteps, characters: maxWordCharacters }
  const drafts = slices.flatMap((slice) => {
    const whole = settle([slice])
    if (whole.verdict !== 'conflict') return [whole]
    left.characters -= whole.base.length + whole.mine.length + whole.theirs.length
    const byWord = left.characters < 0 || left.steps < 0 ? null : compare(whole, toWords, left.steps, diffByLines)
    // What met its bound spent steps as well; half of them, so that one hopeless stretch leaves some to the others.
    left.steps -= byWord?.steps ?? left.steps / 2
    if (byWord !== null) return groupByBorders(byWord.slices).map(settle).flatMap(cutIfConflict)
    granularity = coarse
    return cutSharedLines(whole)
  })
  return { drafts, granularity }
}

const cutIfConflict = (draft: Draft): Draft[] => (draft.verdict === 'conflict' ? cutSharedLines(draft) : [draft])

/** Null when the comparison met its bound. `maxSteps` holds for each side, so that neither depends on the other. */
function compare(
  texts: Sides<string>,
  toTokens: (text: string) => Token[],
  maxSteps: number,
  diff: typeof diffTokens = diffTokens,
) {
  const tokens = mapSides(texts, toTokens)
  const mine = diff(tokens.base, tokens.mine, maxSteps)
  const theirs = diff(tokens.base, tokens.theirs, maxSteps)
  if (mine === null || theirs === null) return null
  const left = { tokens: tokens.mine, hunks: mine.hunks }
  const right = { tokens: tokens.theirs, hunks: theirs.hunks }
  const slices = align(tokens, { mine: cutShared(left, right), theirs: cutShared(right, left) })
  return { slices, steps: mine.steps + theirs.steps }
}

/** Cuts where all three versions have the end of a sentence, line or paragraph. */
function groupByBorders(slices: readonly Slice[]): Slice[][] {
  const groups: Slice[][] = []
  let isCut = true
  const borders = { base: true, mine: true, theirs: true }
  for (const slice of slices) {
    if (isCut) groups.push([])
    groups.at(-1)?.push(slice)
    for (const side of ['base', 'mine', 'theirs'] as const) {
      const last = slice[side].at(-1)
      if (last !== undefined) borders[side] = last.border > 0
    }
    isCut = borders.base && borders.mine && borders.theirs
  }
  return groups
}
