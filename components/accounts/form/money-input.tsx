'use client'

import { useState } from 'react'
import { useLocale } from 'use-intl'
import { cn } from '@/components/ui/cn'
import { Input } from '@/components/ui/input'
import { formatEuros, parseMoney, toMoneyText } from '@/lib/accounts/money'

interface MoneyInputProps {
  readonly id: string
  /** Whole cents; NaN while what is typed cannot be read. */
  readonly cents: number
  readonly isReadOnly: boolean
  readonly onCentsChange: (cents: number) => void
}

/** Euros as they are typed. The text is kept as it is while it says the same amount, and tidied when left. */
export function MoneyInput({ id, cents, isReadOnly, onCentsChange }: MoneyInputProps) {
  const locale = useLocale()
  const [typed, setTyped] = useState(() => toMoneyText(cents, locale))
  // What cannot be read stays as well: only the one who typed it can say what it means.
  const isAsTyped = Number.isNaN(cents) || parseMoney(typed, locale) === cents
  const text = isAsTyped ? typed : toMoneyText(cents, locale)
  const isSignFirst = formatEuros(0, locale).startsWith('€')

  function tidy() {
    const read = parseMoney(text, locale)
    if (Number.isNaN(read)) return
    setTyped(toMoneyText(read, locale))
    // It could not be read in the language in which it was typed.
    if (read !== cents) onCentsChange(read)
  }

  return (
    <div dir="ltr" className="relative">
      <span
        aria-hidden
        className={cn(
          'pointer-events-none absolute inset-y-0 grid place-items-center text-muted',
          isSignFirst ? 'start-3' : 'end-3',
        )}
      >
        €
      </span>
      <Input
        id={id}
        inputMode="decimal"
        className={cn('tabular-nums', isSignFirst ? 'ps-8' : 'pe-8')}
        value={text}
        readOnly={isReadOnly}
        onValueChange={(next) => {
          setTyped(next)
          onCentsChange(parseMoney(next, locale))
        }}
        onBlur={tidy}
      />
    </div>
  )
}
