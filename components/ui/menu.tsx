'use client'

import { Menu as BaseMenu } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'
import { cn } from './cn'
import { popupClass, popupItemClass } from './popup'

export interface MenuItem {
  readonly label: string
  readonly icon?: ReactNode
  readonly onSelect: () => void
  /** Stands apart, below a line: what takes something away. */
  readonly isDestructive?: boolean
}

interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement
  readonly items: readonly MenuItem[]
}

/** A list of actions that opens from a button. */
export function Menu({ trigger, items }: MenuProps) {
  return (
    <BaseMenu.Root modal={false}>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner className="z-60 outline-none" sideOffset={4} align="end">
          <BaseMenu.Popup className={cn(popupClass, 'min-w-52')}>
            {items.map(({ label, icon, onSelect, isDestructive }) => (
              <div key={label} className={cn(isDestructive && 'mt-1 border-t border-line pt-1')}>
                <BaseMenu.Item
                  onClick={onSelect}
                  className={cn(
                    popupItemClass,
                    '[&_svg]:size-4 [&_svg]:text-muted',
                    !icon && 'grid-cols-1',
                    isDestructive && 'text-problem [&_svg]:text-problem',
                  )}
                >
                  {icon}
                  {label}
                </BaseMenu.Item>
              </div>
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  )
}
