import { type MergePoint, toText } from '@/lib/conflict/merge-rows'
import type { Who } from '../names'
import { MarkedText } from '../values/marked-text'

interface CombinedTextProps {
  readonly point: MergePoint
  readonly text: string
  readonly who: Who
}

/** A passage with the edits of both in it, each word marked as whose it is. */
export function CombinedText({ point: { base, mine, theirs }, text, who }: CombinedTextProps) {
  const both = { mine: toText(mine).trim(), theirs: toText(theirs).trim(), who }
  return <MarkedText from={toText(base).trim()} to={text.trim()} side="you" isProse both={both} />
}
