'use client'

import { useId } from 'react'
import { EditedMark } from '@/components/ui/edited-mark'
import { RadioCard } from '@/components/ui/radio-card'

interface ChoiceGroupProps<Value extends string> {
  readonly legend: string
  readonly isDirty: boolean
  readonly isReadOnly: boolean
  readonly value: Value
  readonly onChoose: (value: Value) => void
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly text: string }[]
}

/** One of a few ways, with a sentence on what each means. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { legend, isDirty, isReadOnly, value, onChoose, choices } = props
  const name = useId()
  return (
    <fieldset className="grid gap-2.5">
      <legend className="mb-2.5 flex items-center gap-2 text-sm font-medium">
        {legend}
        {isDirty && <EditedMark />}
      </legend>
      <div className="grid gap-2.5 sm:grid-cols-2">
        {choices.map((choice) => (
          <RadioCard
            key={choice.value}
            name={name}
            label={choice.label}
            checked={choice.value === value}
            // Where it cannot be changed, the other one is there to be read.
            disabled={isReadOnly && choice.value !== value}
            onChoose={() => !isReadOnly && onChoose(choice.value)}
            className="border-line has-[:checked]:border-edge has-[:checked]:bg-raised has-[:disabled]:cursor-not-allowed"
          >
            <span className="mt-1 block text-muted">{choice.text}</span>
          </RadioCard>
        ))}
      </div>
    </fieldset>
  )
}
