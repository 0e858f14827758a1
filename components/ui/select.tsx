'use client'

import { Field } from '@base-ui/react/field'
import { ChevronsUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn'
import { controlClass } from './control'
import { Input } from './input'

export interface SelectOption<Value extends string> {
  readonly value: Value
  readonly label: string
  /** It is shown and cannot be chosen. */
  readonly isUnavailable?: boolean
}

interface SelectProps<Value extends string> {
  readonly id?: string
  /** The name, where no `Field` gives one. */
  readonly 'aria-label'?: string
  readonly options: readonly SelectOption<Value>[]
  readonly value: Value
  readonly onValueChange: (value: Value) => void
  readonly isReadOnly?: boolean
  /** Stands before the value. */
  readonly icon?: ReactNode
  readonly className?: string
}

/** One of several values: the browser's own list, which finds by typing and is at home on a phone. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { id, options, value, onValueChange, isReadOnly, icon, className } = props
  const label = options.find((option) => option.value === value)?.label ?? ''
  // A select element knows no `readonly`.
  if (isReadOnly) return <Input id={id} aria-label={props['aria-label']} value={label} readOnly className={className} />
  const choose = (text: string) => {
    const option = options.find((other) => other.value === text)
    if (option !== undefined) onValueChange(option.value)
  }
  return (
    <div className={cn('relative', className)}>
      {icon && <span className="pointer-events-none absolute inset-y-0 start-3 flex items-center">{icon}</span>}
      <Field.Control
        id={id}
        aria-label={props['aria-label']}
        value={value}
        onValueChange={choose}
        className={controlClass('appearance-none truncate pe-9', icon && 'ps-9 max-sm:ps-3')}
        render={
          <select>
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.isUnavailable}>
                {option.label}
              </option>
            ))}
          </select>
        }
      />
      <ChevronsUpDown
        aria-hidden
        className="pointer-events-none absolute end-3 top-1/2 size-4 -translate-y-1/2 text-muted"
      />
    </div>
  )
}
