'use client'

import { useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { NotesRow as Row } from '@/lib/conflict/merge-rows'
import { useMerge } from '../merge-context'
import { toRowWho } from '../names'
import { useWords } from '../words'
import { toRowBadge } from './badge-text'
import { Decision } from './decision'
import { Faults } from './faults'
import { PassageList } from './passage-list'
import { PassagesSummary } from './passages-summary'
import { PlaceFrame } from './place-frame'
import { RecheckNote } from './recheck-note'
import { WholeText } from './whole-text'

/** A long text: its passages in order, or the whole of it in one box. */
export function NotesRow({ row }: { readonly row: Row }) {
  const { records, who } = useMerge()
  const words = useWords()
  const rowWho = toRowWho(row.actors, records, who)
  const box = useRef<HTMLTextAreaElement>(null)
  const edit = useRef<HTMLButtonElement>(null)
  const [isWriting, setIsWriting] = useState(false)
  const [whole] = row.points.filter(({ kind }) => kind === 'text')
  const summary = useId()
  const isWhole = isWriting || whole !== undefined
  const enter = () => {
    setIsWriting(true)
    requestAnimationFrame(() => box.current?.focus())
  }
  const leave = () => {
    setIsWriting(false)
    requestAnimationFrame(() => edit.current?.focus())
  }
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
          <WholeText row={row} point={whole} box={box} onLeave={leave} />
        </>
      ) : (
        <>
          <PassagesSummary id={summary} row={row} />
          <PassageList row={row} text={row.text} who={rowWho} />
          <Button ref={edit} size="small" className="justify-self-start" onClick={enter}>
            {words.t('passages.editWhole')}
          </Button>
        </>
      )}
    </PlaceFrame>
  )
}
