'use client'

import { Combobox as BaseCombobox } from '@base-ui/react/combobox'
import { Check, ChevronsUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { controlClass } from './control'
import { popupClass, popupItemClass } from './popup'

export interface ComboboxItem {
  readonly value: string
  readonly label: string
  /** A second line that tells items apart. */
  readonly detail?: ReactNode
}

interface ComboboxProps {
  readonly id: string
  /** What was found for the text that is typed; the search is the caller's. */
  readonly items: readonly ComboboxItem[]
  readonly value: ComboboxItem | null
  readonly onValueChange: (value: ComboboxItem | null) => void
  /** The text to search for; empty to show what is offered first. */
  readonly onSearch: (text: string) => void
  readonly placeholder: string
  readonly openLabel: string
  /** What stands in place of the items while there are none. */
  readonly emptyText: string
  readonly isSearching: boolean
  readonly searchingText: string
  readonly isReadOnly: boolean
}

/** One of many values, found by typing. */
export function Combobox(props: ComboboxProps) {
  const { id, items, value, onValueChange, onSearch, isReadOnly } = props
  const isListed = value === null || items.some((item) => item.value === value.value)
  return (
    <BaseCombobox.Root
      // What is chosen must be among the items, or its label would be lost.
      items={isListed ? items : [...items, value]}
      value={value}
      filter={null}
      autoHighlight
      readOnly={isReadOnly}
      isItemEqualToValue={(item, other) => item.value === other.value}
      onValueChange={onValueChange}
      onInputValueChange={(text, { reason }) => onSearch(reason === 'input-change' ? text.trim() : '')}
    >
      <BaseCombobox.InputGroup className="relative">
        <BaseCombobox.Input
          id={id}
          placeholder={props.placeholder}
          autoComplete="off"
          spellCheck={false}
          className={controlClass('truncate pe-10')}
        />
        {!isReadOnly && (
          <BaseCombobox.Trigger
            aria-label={props.openLabel}
            className="absolute inset-y-0 end-1 my-auto grid size-8 place-items-center rounded-sm text-muted hover:text-ink focus-visible:outline-2 focus-visible:outline-focus max-sm:size-10"
          >
            <ChevronsUpDown aria-hidden className="size-4" />
          </BaseCombobox.Trigger>
        )}
      </BaseCombobox.InputGroup>
      <BaseCombobox.Portal>
        <BaseCombobox.Positioner className="z-60 outline-none" sideOffset={4}>
          <BaseCombobox.Popup
            aria-busy={props.isSearching || undefined}
            className={`${popupClass} w-(--anchor-width) max-w-(--available-width)`}
          >
            <BaseCombobox.Status className="px-3 text-sm text-muted not-empty:py-1.5">
              {props.isSearching ? props.searchingText : null}
            </BaseCombobox.Status>
            <BaseCombobox.Empty className="px-3 text-sm text-muted not-empty:py-1.5">
              {props.isSearching ? null : props.emptyText}
            </BaseCombobox.Empty>
            <BaseCombobox.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto overscroll-contain scroll-py-1 outline-none">
              {(item: ComboboxItem) => (
                <BaseCombobox.Item key={item.value} value={item} className={popupItemClass}>
                  <BaseCombobox.ItemIndicator>
                    <Check aria-hidden className="size-4 text-accent" />
                  </BaseCombobox.ItemIndicator>
                  <span className="col-start-2 min-w-0">
                    <bdi className="block truncate">{item.label}</bdi>
                    {item.detail && <span className="block truncate text-xs text-muted">{item.detail}</span>}
                  </span>
                </BaseCombobox.Item>
              )}
            </BaseCombobox.List>
          </BaseCombobox.Popup>
        </BaseCombobox.Positioner>
      </BaseCombobox.Portal>
    </BaseCombobox.Root>
  )
}
