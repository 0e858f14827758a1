'use client'

import { Combobox as BaseCombobox } from '@base-ui/react/combobox'
import { Check, ChevronsUpDown, X } from 'lucide-react'
import { controlClass } from './control'
import { popupClass, popupItemClass } from './popup'
import type { SelectOption } from './select'

interface ComboboxProps {
  readonly id?: string
  readonly options: readonly SelectOption<string>[]
  /** A value of `options`, or null for none. */
  readonly value: string | null
  readonly onValueChange: (value: string | null) => void
  readonly isReadOnly?: boolean
  readonly placeholder?: string
  readonly emptyText: string
  readonly clearLabel: string
  readonly openLabel: string
}

/** One of many values, found by typing. */
export function Combobox(props: ComboboxProps) {
  const { id, options, value, onValueChange, isReadOnly, placeholder, emptyText, clearLabel, openLabel } = props
  return (
    <BaseCombobox.Root<SelectOption<string>>
      items={options}
      value={options.find((option) => option.value === value) ?? null}
      onValueChange={(option) => onValueChange(option?.value ?? null)}
      isItemEqualToValue={(a, b) => a.value === b.value}
      readOnly={isReadOnly}
      autoHighlight
    >
      <BaseCombobox.InputGroup className="relative">
        <BaseCombobox.Input
          id={id}
          autoComplete="off"
          placeholder={placeholder}
          className={controlClass(isReadOnly ? '' : 'pe-16')}
        />
        {!isReadOnly && (
          <div className="absolute inset-y-0 end-1 flex items-center text-muted">
            <BaseCombobox.Clear aria-label={clearLabel} className={affixClass}>
              <X aria-hidden className="size-4" />
            </BaseCombobox.Clear>
            <BaseCombobox.Trigger aria-label={openLabel} className={affixClass}>
              <ChevronsUpDown aria-hidden className="size-4" />
            </BaseCombobox.Trigger>
          </div>
        )}
      </BaseCombobox.InputGroup>
      <BaseCombobox.Portal>
        <BaseCombobox.Positioner className="z-60 outline-none" sideOffset={4}>
          <BaseCombobox.Popup className={`${popupClass} w-(--anchor-width) max-w-(--available-width)`}>
            <BaseCombobox.Empty className="px-3 py-2 text-sm text-muted empty:hidden">{emptyText}</BaseCombobox.Empty>
            <BaseCombobox.List className="max-h-[min(18rem,var(--available-height))] overflow-y-auto overscroll-contain">
              {(option: SelectOption<string>) => (
                <BaseCombobox.Item key={option.value} value={option} className={popupItemClass}>
                  <BaseCombobox.ItemIndicator className="col-start-1">
                    <Check aria-hidden className="size-4 text-accent" />
                  </BaseCombobox.ItemIndicator>
                  <span className="col-start-2">{option.label}</span>
                </BaseCombobox.Item>
              )}
            </BaseCombobox.List>
          </BaseCombobox.Popup>
        </BaseCombobox.Positioner>
      </BaseCombobox.Portal>
    </BaseCombobox.Root>
  )
}

const affixClass =
  'grid size-8 place-items-center rounded-sm hover:text-ink focus-visible:outline-2 focus-visible:outline-focus'
