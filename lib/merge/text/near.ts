// Finds edits of the two sides that lie side by side. Contract: only marks drafts for a look; verdicts and values stay.
// Where not even a blank line parts two edits, people who merge by hand drop or rework one of them as often as not.
import type { Draft } from './settle'
import { endsLine } from './tokens'

export function markNear(drafts: readonly Draft[]): readonly Draft[] {
  const near = new Set<Draft>()
  let last: Draft | null = null
  let gap = ''
  for (const draft of drafts) {
    if (draft.verdict === 'unchanged' || isLineEnds(draft)) gap += draft.base
    else {
      if (last !== null && last.verdict !== draft.verdict && !isParted(last, gap)) {
        near.add(last)
        near.add(draft)
      }
      last = draft
      gap = ''
    }
  }
  return drafts.map((draft) =>
    near.has(draft) && draft.verdict !== 'conflict' ? { ...draft, confidence: 'review' } : draft,
  )
}

const withoutReturns = (text: string): string => text.replaceAll('\r', '')

/** A new kind of line end says nothing about the words beside it. */
const isLineEnds = ({ base, value, verdict }: Draft): boolean =>
  verdict !== 'conflict' && base !== '' && withoutReturns(base) === withoutReturns(value)

/** Whether a whole line lies between, be it blank. */
function isParted(left: Draft, gap: string): boolean {
  const isAtLineStart = [left.base, left.mine, left.theirs].every((text) => text === '' || endsLine(text))
  const lineBreaks = gap.match(/\r\n|\r|\n/g)?.length ?? 0
  return lineBreaks > (isAtLineStart ? 0 : 1)
}
