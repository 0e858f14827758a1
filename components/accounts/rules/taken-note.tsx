'use client'

import { Undo2 } from 'lucide-react'
import { useId } from 'react'
import { type RuleWords, toLabels, toOthers, toStatusName, useRuleWords } from '@/components/conflict/rules/rule-words'
import { formatValue, toValueKind } from '@/components/conflict/values/format-value'
import { Button } from '@/components/ui/button'
import { fieldNames } from '@/lib/accounts/fields'
import { type Taken, type TakenState, toUndoId } from './use-taken'

interface TakenNoteProps {
  readonly taken: Taken
  readonly state: TakenState
  readonly onPutBack: () => void
}

/** What a remedy made of the form, and the way back. */
export function TakenNote({ taken, state, onPutBack }: TakenNoteProps) {
  const words = useRuleWords()
  const id = useId()
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm leading-6">
      <span id={id} role="status" className="min-w-0 wrap-anywhere">
        {describeTaken(taken, state, words)}
      </span>
      <Button id={toUndoId(taken.field)} size="small" look="quiet" aria-describedby={id} onClick={onPutBack}>
        <Undo2 aria-hidden className="rtl:-scale-x-100" />
        {words.rules(state === 'left' ? 'taken.putBack' : 'taken.undo')}
      </Button>
    </p>
  )
}

function describeTaken({ rel, after }: Taken, state: TakenState, words: RuleWords): string {
  const { rules } = words
  const labels = toLabels(toOthers(after), words)
  if (state === 'left') return rules('taken.left', { labels })
  if (rel === 'only-status' && after.status !== undefined)
    return rules('taken.onlyStatus', { status: toStatusName(after.status, words), labels })
  return fieldNames
    .filter((field) => Object.hasOwn(after, field))
    .map((field) => {
      const value = formatValue(toValueKind(`/${field}`), after[field], words)
      return rules('taken.value', { label: words.fields(field), value })
    })
    .join(' ')
}
