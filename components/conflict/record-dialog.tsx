'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogDescription, DialogTitle } from '@/components/ui/dialog'
import { applyDecisions, type Choice, type Decisions, type JsonObject, type RecordMerge } from '@/lib/merge'
import { RecordDialogRow } from './record-dialog-row'
import { toRecordRows } from './record-rows'

/** Every word that the dialog shows, so that it speaks the language of the app that it is in. */
export interface RecordDialogWords {
  readonly title: string
  readonly description: string
  /** How many decisions are left. */
  readonly left: (count: number) => string
  /** What fills a value that is empty or not there. */
  readonly empty: string
  readonly choices: Readonly<Record<Exclude<Choice, 'custom'>, string>>
  /** What stands before a change that nobody has to decide, by what became of it. */
  readonly settled: Readonly<Record<'mine' | 'theirs' | 'same' | 'combined', string>>
  readonly save: string
  readonly pause: string
}

export interface RecordDialogProps {
  readonly isOpen: boolean
  readonly merge: RecordMerge
  /** What the fields are called, by name. */
  readonly labels: Readonly<Record<string, string>>
  readonly words: RecordDialogWords
  /** Why the last save failed; announced. */
  readonly message?: string
  readonly isSaving?: boolean
  /** Only called when everything is decided. */
  readonly onSave: (merged: JsonObject, decisions: Decisions) => void
  /** Closes it; what was typed is the caller's to keep. */
  readonly onPause: () => void
}

/**
 * The merge of any record, for apps that bring their own: what both sides changed, a choice where only a person can
 * say, and Save when nothing is open. Nothing is chosen beforehand. Give it another `key` for another merge.
 */
export function RecordDialog({ isOpen, merge, labels, words, message, isSaving = false, ...on }: RecordDialogProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [decisions, setDecisions] = useState<Decisions>({})
  const rows = toRecordRows(merge)
  const open = rows.filter((row) => row.verdict === 'conflict')
  const left = open.filter(({ pointer }) => decisions[pointer] === undefined).length
  const save = () => {
    if (left === 0 && !isSaving) on.onSave(applyDecisions(merge, decisions), decisions)
  }
  return (
    <Dialog
      isOpen={isOpen}
      onEscape={on.onPause}
      initialFocus={heading}
      className="flex max-h-dvh w-full max-w-2xl flex-col sm:max-h-[90dvh]"
    >
      <header className="border-b border-line px-6 py-4">
        <DialogTitle ref={heading} tabIndex={-1} className="text-lg outline-none">
          {words.title}
        </DialogTitle>
        <DialogDescription>{words.description}</DialogDescription>
      </header>
      <ul className="grid min-h-0 flex-1 gap-5 overflow-y-auto px-6 py-5">
        {rows.map((row) => (
          <RecordDialogRow
            key={row.pointer}
            row={row}
            label={labels[row.field] ?? row.field}
            words={words}
            decision={decisions[row.pointer]}
            onDecide={(decision) => setDecisions({ ...decisions, [row.pointer]: decision })}
          />
        ))}
      </ul>
      <p role="alert" className="bg-problem-tint px-6 py-3 text-sm text-problem empty:hidden">
        {message}
      </p>
      <footer className="flex flex-wrap items-center justify-end gap-3 border-t border-line px-6 py-4">
        <p role="status" className="flex-1 text-sm text-muted">
          {words.left(left)}
        </p>
        <Button onClick={on.onPause}>{words.pause}</Button>
        <Button look="primary" aria-disabled={left > 0 || isSaving} onClick={save}>
          {words.save}
        </Button>
      </footer>
    </Dialog>
  )
}
