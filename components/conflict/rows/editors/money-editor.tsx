'use client'

import { useId, useState } from 'react'
import { Input } from '@/components/ui/input'
import { amountHint, row } from '../../wording-rows'
import type { EditorProps } from './editor-props'

/** An amount in euros. What cannot be read as one is not taken over, and says so. */
export function MoneyEditor({ value, onWrite }: EditorProps) {
  const [typed, setTyped] = useState(typeof value === 'number' ? String(value / 100) : '')
  const hint = useId()
  const isValid = toCents(typed) !== null
  return (
    <div className="grid max-w-60 gap-1">
      <Input
        aria-label={row.write}
        aria-invalid={!isValid}
        aria-describedby={isValid ? undefined : hint}
        inputMode="decimal"
        dir="ltr"
        value={typed}
        onValueChange={(next) => {
          setTyped(next)
          const cents = toCents(next)
          if (cents !== null) onWrite(cents)
        }}
      />
      {!isValid && (
        <p id={hint} className="text-sm text-problem">
          {amountHint}
        </p>
      )}
    </div>
  )
}

/** "6000", "6,000.50", "€6,000" in whole cents; null when it is no amount. */
function toCents(typed: string): number | null {
  const text = typed.replace(/[\s€]|,(?=\d{3}(?:\D|$))/g, '')
  const [, whole = '', fraction = ''] = /^(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(text) ?? []
  return whole === '' ? null : Number(`${whole}${fraction.padEnd(2, '0')}`)
}
