'use client'

import { useId } from 'react'
import { RadioCard } from '@/components/ui/radio-card'
import type { Decision, Json } from '@/lib/merge'
import type { RecordDialogWords } from './record-dialog'
import { type RecordRow, toShownValue } from './record-rows'

interface RecordDialogRowProps {
  readonly row: RecordRow
  readonly label: string
  readonly words: RecordDialogWords
  readonly decision: Decision | undefined
  readonly onDecide: (decision: Decision) => void
}

/** One change: a choice where a person has to say, else what became of it. */
export function RecordDialogRow({ row, label, words, decision, onDecide }: RecordDialogRowProps) {
  const name = useId()
  if (row.verdict !== 'conflict')
    return (
      <li className="text-sm">
        <p className="font-medium">
          {label} <span className="font-normal text-muted">{words.settled[row.verdict]}</span>
        </p>
        <Value value={row.value} empty={words.empty} />
      </li>
    )
  return (
    <li>
      <fieldset className="grid gap-2 sm:grid-cols-2">
        <legend className="mb-2 text-sm font-semibold">{label}</legend>
        {row.options.map((option) => (
          <RadioCard
            key={option}
            name={name}
            value={option}
            label={words.choices[option]}
            checked={decision === option}
            onChoose={() => onDecide(option)}
            className={edges[option]}
          >
            {option !== 'both-theirs-first' && hasValue(row, option) && (
              <Value value={row[option]} empty={words.empty} />
            )}
          </RadioCard>
        ))}
      </fieldset>
    </li>
  )
}

/** `both` is shown only where it is known what it gives. */
const hasValue = (row: RecordRow, option: 'mine' | 'theirs' | 'both' | 'base') =>
  option !== 'both' || row.both !== undefined

const edges = {
  mine: 'border-you-edge has-checked:bg-you-tint',
  theirs: 'border-dashed border-them-edge has-checked:bg-them-tint',
  both: 'border-line has-checked:bg-raised',
  'both-theirs-first': 'border-line has-checked:bg-raised',
  base: 'border-line has-checked:bg-raised',
} as const

function Value({ value, empty }: { readonly value: Json | undefined; readonly empty: string }) {
  return <span className="block text-sm break-words whitespace-pre-wrap">{toShownValue(value, empty)}</span>
}
