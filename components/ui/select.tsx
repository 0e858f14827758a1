'use client'

import { Select as BaseSelect } from '@base-ui/react/select'
import { Check, ChevronsUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { controlClass } from './control'
import { popupClass, popupItemClass } from './popup'

export interface SelectOption<Value extends string> {
  readonly value: Value
  readonly label: string
}

interface SelectProps<Value extends string> {
  readonly id?: string
  /** The name, where no `Field` gives one. */
  readonly 'aria-label'?: string
  readonly options: readonly SelectOption<Value>[]
  readonly value: Value
  readonly onValueChange: (value: Value) => void
  readonly isReadOnly?: boolean
  /** Stands before the value in the closed control. */
  readonly icon?: ReactNode
  readonly className?: string
}

/** One of a few values. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { id, options, value, onValueChange, isReadOnly, icon, className } = props
  return (
    <BaseSelect.Root<Value>
      items={options}
      value={value}
      readOnly={isReadOnly}
      modal={false}
      onValueChange={(next) => next !== null && onValueChange(next)}
    >
      <BaseSelect.Trigger
        id={id}
        aria-label={props['aria-label']}
        className={controlClass('flex items-center gap-2 text-start select-none', className)}
      >
        {icon}
        <BaseSelect.Value className="min-w-0 flex-1 truncate" />
        <BaseSelect.Icon>
          <ChevronsUpDown aria-hidden className="size-4 text-muted" />
        </BaseSelect.Icon>
      </BaseSelect.Trigger>
      <BaseSelect.Portal>
        <BaseSelect.Positioner className="z-60 outline-none" sideOffset={4} alignItemWithTrigger={false}>
          <BaseSelect.Popup className={`${popupClass} min-w-(--anchor-width)`}>
            <BaseSelect.List className="max-h-(--available-height) overflow-y-auto">
              {options.map((option) => (
                <BaseSelect.Item key={option.value} value={option.value} className={popupItemClass}>
                  <BaseSelect.ItemIndicator className="col-start-1">
                    <Check aria-hidden className="size-4 text-accent" />
                  </BaseSelect.ItemIndicator>
                  <BaseSelect.ItemText className="col-start-2">{option.label}</BaseSelect.ItemText>
                </BaseSelect.Item>
              ))}
            </BaseSelect.List>
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  )
}
