'use client'

import { type RefObject, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Textarea } from '@/components/ui/textarea'
import type { MergePoint, NotesRow as Row } from '@/lib/conflict/merge-rows'
import { useMerge } from '../merge-context'
import { toRowWho } from '../names'
import { passagesSummary, tooLarge, wholeText } from '../wording-rows'
import { toRowBadge } from './badge-text'
import { Decision } from './decision'
import { Faults } from './faults'
import { PassageList } from './passage-list'
import { PlaceFrame } from './place-frame'
import { RecheckNote } from './recheck-note'

/** A long text: its passages in order, or the whole of it in one box. */
export function NotesRow({ row }: { readonly row: Row }) {
  const { records, who } = useMerge()
  const rowWho = toRowWho(row.actors, records, who)
  const box = useRef<HTMLTextAreaElement>(null)
  const [isWriting, setIsWriting] = useState(false)
  const [whole] = row.points.filter(({ kind }) => kind === 'text')
  const summary = useId()
  const isWhole = isWriting || whole !== undefined
  return (
    <PlaceFrame
      level="row"
      hasInnerEdges
      name={row.label}
      state={row.state}
      badge={toRowBadge(row, { records, who: rowWho })}
      describedBy={row.text === null || isWhole ? undefined : summary}
      path={row.pointer}
      point={whole?.pointer}
      holds={row.points.map(({ pointer }) => pointer)}
    >
      <Faults faults={row.faults} label={row.label} />
      {row.text === null ? (
        row.points.map((point) => <Decision key={point.pointer} point={point} who={rowWho} />)
      ) : isWhole ? (
        <>
          {whole !== undefined && <RecheckNote point={whole} who={rowWho} />}
          <WholeText row={row} point={whole} box={box} onLeave={() => setIsWriting(false)} />
        </>
      ) : (
        <>
          <Summary id={summary} row={row} />
          <PassageList row={row} text={row.text} who={rowWho} />
          {row.state !== 'readonly' && (
            <Button
              size="small"
              className="justify-self-start"
              onClick={() => {
                setIsWriting(true)
                requestAnimationFrame(() => box.current?.focus())
              }}
            >
              {wholeText.edit}
            </Button>
          )}
        </>
      )}
    </PlaceFrame>
  )
}

function Summary({ id, row }: { readonly id: string; readonly row: Row }) {
  const conflicts = row.points.filter(({ isConflict }) => isConflict).length
  const checks = row.points.filter(({ check }) => check !== null).length
  const words = passagesSummary(conflicts, row.points.length - conflicts, checks)
  const isCoarse = row.text !== null && row.text.granularity !== 'word' && row.points.length > 0
  return (
    <p id={id} className="text-sm text-muted">
      {words}
      {isCoarse && `. ${tooLarge}`}
    </p>
  )
}

interface WholeTextProps {
  readonly row: Row
  readonly point: MergePoint | undefined
  readonly box: RefObject<HTMLTextAreaElement | null>
  readonly onLeave: () => void
}

function WholeText({ row, point, box, onLeave }: WholeTextProps) {
  const { act } = useMerge()
  const answer = point?.decision ?? null
  const written = typeof answer === 'object' && answer !== null ? answer.custom : null
  return (
    <div className="grid gap-2">
      <Textarea
        ref={box}
        aria-label={wholeText.label}
        minRows={8}
        value={typeof written === 'string' ? written : row.value}
        onValueChange={(text) => act({ kind: 'edit-result', pointer: row.pointer, text })}
      />
      <Button
        size="small"
        className="justify-self-start"
        onClick={() => {
          onLeave()
          act({ kind: 'clear', pointer: row.pointer })
        }}
      >
        {wholeText.back}
      </Button>
    </div>
  )
}
