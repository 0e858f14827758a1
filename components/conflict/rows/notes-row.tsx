'use client'

import { type RefObject, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { toIntlLocale } from '@/components/ui/intl-locale'
import { Textarea } from '@/components/ui/textarea'
import type { MergePoint, NotesRow as Row } from '@/lib/conflict/merge-rows'
import { useMerge } from '../merge-context'
import { toRowWho } from '../names'
import { useWords } from '../words'
import { toRowBadge } from './badge-text'
import { Decision } from './decision'
import { Faults } from './faults'
import { PassageList } from './passage-list'
import { PlaceFrame } from './place-frame'
import { RecheckNote } from './recheck-note'

/** A long text: its passages in order, or the whole of it in one box. */
export function NotesRow({ row }: { readonly row: Row }) {
  const { records, who } = useMerge()
  const words = useWords()
  const rowWho = toRowWho(row.actors, records, who)
  const box = useRef<HTMLTextAreaElement>(null)
  const [isWriting, setIsWriting] = useState(false)
  const [whole] = row.points.filter(({ kind }) => kind === 'text')
  const summary = useId()
  const isWhole = isWriting || whole !== undefined
  return (
    <PlaceFrame
      level="row"
      name={words.fields(row.field)}
      state={row.state}
      badge={toRowBadge(row, { records, who: rowWho, words })}
      describedBy={row.text === null || isWhole ? undefined : summary}
      path={row.pointer}
      point={whole?.pointer}
      holds={row.points.map(({ pointer }) => pointer)}
    >
      <Faults row={row} />
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
          <Button
            size="small"
            className="justify-self-start"
            onClick={() => {
              setIsWriting(true)
              requestAnimationFrame(() => box.current?.focus())
            }}
          >
            {words.t('passages.editWhole')}
          </Button>
        </>
      )}
    </PlaceFrame>
  )
}

function Summary({ id, row }: { readonly id: string; readonly row: Row }) {
  const { t, locale } = useWords()
  const conflicts = row.points.filter(({ isConflict }) => isConflict).length
  const combined = row.points.length - conflicts
  const checks = row.points.filter(({ check }) => check !== null).length
  const parts = [
    ...(conflicts > 0 ? [t('passages.decide', { count: conflicts })] : []),
    ...(combined > 0 ? [t('passages.combined', { count: combined })] : []),
    ...(checks > 0 ? [t('passages.check', { count: checks })] : []),
  ]
  const isCoarse = row.text !== null && row.text.granularity !== 'word' && row.points.length > 0
  return (
    <p id={id} className="text-sm text-muted">
      {new Intl.ListFormat(toIntlLocale(locale), { type: 'unit' }).format(parts)}
      {isCoarse && `. ${t('passages.tooLarge')}`}
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
  const { t } = useWords()
  const answer = point?.decision ?? null
  const written = typeof answer === 'object' && answer !== null ? answer.custom : null
  return (
    <div className="grid gap-2">
      <Textarea
        ref={box}
        aria-label={t('passages.whole')}
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
        {t('passages.leaveWhole')}
      </Button>
    </div>
  )
}
