'use client'

import { useId, useState } from 'react'
import { Input } from '@/components/ui/input'
import { parseMoney, toMoneyText } from '@/lib/accounts/money'
import { useWords } from '../../words'
import type { EditorProps } from './editor-props'

/** An amount in euros. What cannot be read as one is not taken over, and says so. */
export function MoneyEditor({ value, onWrite }: EditorProps) {
  const { t, locale } = useWords()
  const [typed, setTyped] = useState(typeof value === 'number' ? toMoneyText(value, locale) : '')
  const hint = useId()
  const isValid = !Number.isNaN(parseMoney(typed, locale))
  return (
    <div className="grid max-w-60 gap-1">
      <Input
        aria-label={t('options.write')}
        aria-invalid={!isValid}
        aria-describedby={isValid ? undefined : hint}
        inputMode="decimal"
        dir="ltr"
        value={typed}
        onValueChange={(next) => {
          setTyped(next)
          const cents = parseMoney(next, locale)
          if (!Number.isNaN(cents)) onWrite(cents)
        }}
      />
      {!isValid && (
        <p id={hint} className="text-sm text-problem">
          {t('row.amountHint')}
        </p>
      )}
    </div>
  )
}
