'use client'

import { Button } from '@/components/ui/button'
import type { MergePoint } from '@/lib/conflict/merge-rows'
import type { Actor } from '@/lib/conflict/problem'
import { parsePointer } from '@/lib/merge'
import { useMerge } from '../merge-context'
import { toRowWho, type Who } from '../names'
import { toDecisionLabel, toPlainText } from '../options'
import { earlierChoice, empty, recheckBefore, recheckNote, recheckNow, row } from '../wording-rows'

interface RecheckNoteProps {
  readonly point: MergePoint
  readonly who: Who
}

/** Their value changed after the decision: what it was, what it is, and the earlier decision to keep. */
export function RecheckNote({ point, who }: RecheckNoteProps) {
  const { records, act } = useMerge()
  if (point.seen === undefined || point.decision === null) return null
  const place = { point, who, records }
  const saver = toRowWho(toNewest(records.actors[toField(point.pointer)] ?? []), records, who)
  return (
    <div className="grid gap-2 rounded-lg border border-dashed border-edge bg-raised px-3 py-2.5 text-sm">
      <p>
        {recheckNote(saver)} {earlierChoice(toDecisionLabel(point.decision, place))}
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 leading-6">
        <dt className="text-muted">{recheckBefore}</dt>
        <dd className="min-w-0 wrap-anywhere whitespace-pre-wrap">
          <bdi>{toPlainText(point.seen.theirs, place).trim() || empty}</bdi>
        </dd>
        <dt className="text-muted">{recheckNow}</dt>
        <dd className="min-w-0 wrap-anywhere whitespace-pre-wrap">
          <bdi>{toPlainText(point.theirs, place).trim() || empty}</bdi>
        </dd>
      </dl>
      <Button size="small" className="justify-self-start" onClick={() => act({ kind: 'keep', pointer: point.pointer })}>
        {row.keepChoice}
      </Button>
    </div>
  )
}

const toField = (pointer: string): string => parsePointer(pointer)?.[0] ?? ''

/** Whoever saved last. */
const toNewest = (actors: readonly Actor[]): readonly Actor[] =>
  [...actors].sort((a, b) => b.version - a.version).slice(0, 1)
