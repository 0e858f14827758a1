'use client'

import { useState } from 'react'
import { Input } from '@/components/ui/input'
import { parseMoney, toMoneyText } from '@/lib/accounts/money'

interface MoneyInputProps {
  readonly id: string
  /** Whole cents; NaN while what is typed cannot be read. */
  readonly cents: number
  readonly isReadOnly: boolean
  readonly onCentsChange: (cents: number) => void
}

/** Euros as they are typed. The text is kept as it is while it says the same amount, and tidied when left. */
export function MoneyInput({ id, cents, isReadOnly, onCentsChange }: MoneyInputProps) {
  const [typed, setTyped] = useState(() => toMoneyText(cents))
  const text = Object.is(parseMoney(typed), cents) ? typed : toMoneyText(cents)
  return (
    <div className="relative">
      <span aria-hidden className="pointer-events-none absolute inset-y-0 start-3 grid place-items-center text-muted">
        €
      </span>
      <Input
        id={id}
        dir="ltr"
        inputMode="decimal"
        className="ps-8 tabular-nums"
        value={text}
        readOnly={isReadOnly}
        onValueChange={(next) => {
          setTyped(next)
          onCentsChange(parseMoney(next))
        }}
        onBlur={() => !Number.isNaN(cents) && setTyped(toMoneyText(cents))}
      />
    </div>
  )
}
