'use client'

import { type RefObject, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Textarea } from '@/components/ui/textarea'
import type { MergePoint, NotesRow } from '@/lib/conflict/merge-rows'
import { useMerge } from '../merge-context'
import { ValueText } from '../values/value-text'
import { useWords } from '../words'

interface WholeTextProps {
  readonly row: NotesRow
  /** The text as a place, once something was written. */
  readonly point: MergePoint | undefined
  readonly box: RefObject<HTMLTextAreaElement | null>
  readonly onLeave: () => void
}

/** The whole text in one box. Escape closes the box and keeps what was written, or goes back where nothing was. */
export function WholeText({ row, point, box, onLeave }: WholeTextProps) {
  const { act } = useMerge()
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(true)
  const edit = useRef<HTMLButtonElement>(null)
  const answer = point?.decision ?? null
  const written = typeof answer === 'object' && answer !== null ? answer.custom : null
  const text = typeof written === 'string' ? written : row.value
  const close = () => {
    if (point === undefined) return onLeave()
    setIsOpen(false)
    requestAnimationFrame(() => edit.current?.focus())
  }
  const open = () => {
    setIsOpen(true)
    requestAnimationFrame(() => box.current?.focus())
  }
  return (
    <div className="grid gap-2">
      {isOpen ? (
        <Textarea
          ref={box}
          aria-label={t('passages.whole')}
          minRows={8}
          value={text}
          onValueChange={(next) => act({ kind: 'edit-result', pointer: row.pointer, text: next })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
            event.stopPropagation()
            close()
          }}
        />
      ) : (
        <p className="rounded-lg border border-line bg-raised px-3 py-2 text-sm leading-6">
          <ValueText kind="prose" value={text} />
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {!isOpen && (
          <Button ref={edit} size="small" onClick={open}>
            {t('row.edit')}
          </Button>
        )}
        <Button
          size="small"
          onClick={() => {
            onLeave()
            act({ kind: 'clear', pointer: row.pointer })
          }}
        >
          {t('passages.leaveWhole')}
        </Button>
      </div>
    </div>
  )
}
