'use client'

import type { MergePoint } from '@/lib/conflict/merge-rows'
import { useMerge } from '../merge-context'
import type { Who } from '../names'
import { toPlainText } from '../options'
import { toValueKind } from '../values/format-value'
import { ValueText } from '../values/value-text'
import { useWords } from '../words'
import { Automatic } from './automatic'
import { Choices } from './choices'
import { DecisionFoot } from './decision-foot'
import { OriginalLine } from './original-line'
import { RecheckNote } from './recheck-note'

interface DecisionProps {
  readonly point: MergePoint
  readonly who: Who
}

/**
 * Everything about one place: what it was, the answers, and what comes of it. The button that shows the answers of
 * something automatic stays the same one, so that it keeps the focus.
 */
export function Decision({ point, who }: DecisionProps) {
  const { records } = useMerge()
  const words = useWords()
  const isAsked = point.isConflict || point.state === 'recheck'
  const isShown = isAsked || point.isRevealed
  const original = toPlainText(point.base, { point, who, records, words })
  return (
    <>
      {isShown && point.kind !== 'item' && (
        <OriginalLine length={original.length}>
          {point.kind === 'order' || point.kind === 'passage' ? (
            <bdi className="whitespace-pre-wrap">{original.trim() || <ValueText kind="line" value={null} />}</bdi>
          ) : (
            <ValueText kind={toValueKind(point.pointer)} value={point.base} />
          )}
        </OriginalLine>
      )}
      {isShown && <RecheckNote point={point} who={who} />}
      {isShown && <Choices point={point} who={who} />}
      {isAsked ? <DecisionFoot point={point} who={who} /> : <Automatic point={point} who={who} />}
    </>
  )
}
