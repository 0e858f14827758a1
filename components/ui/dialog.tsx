'use client'

import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import type { ComponentProps, KeyboardEventHandler, ReactNode, RefObject } from 'react'
import { cn } from './cn'

interface DialogProps {
  readonly isOpen: boolean
  /** Escape was pressed outside of text boxes. A press beside the dialog does nothing. */
  readonly onEscape: () => void
  /** What has the focus first: in long dialogs the heading. */
  readonly initialFocus?: RefObject<HTMLElement | null>
  /** What has it afterwards; what had it before, if not given. */
  readonly finalFocus?: RefObject<HTMLElement | null>
  readonly onKeyDown?: KeyboardEventHandler
  readonly className?: string
  readonly children: ReactNode
  readonly 'data-testid'?: string
}

/** A modal dialog. Size and layout come with `className`. */
export function Dialog({ isOpen, onEscape, className, children, ...popup }: DialogProps) {
  return (
    <BaseDialog.Root
      open={isOpen}
      disablePointerDismissal
      onOpenChange={(open, details) => {
        if (open || details.reason !== 'escape-key' || isTyping(details.event)) details.cancel()
        else onEscape()
      }}
    >
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-50 bg-black/45 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0 motion-reduce:transition-none" />
        <BaseDialog.Viewport className="fixed inset-0 z-50 grid place-items-center sm:p-4">
          <BaseDialog.Popup
            className={cn(
              'border-line bg-surface text-ink shadow-2xl shadow-black/25 outline-none sm:rounded-xl sm:border',
              'transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0 motion-reduce:transition-none',
              className,
            )}
            {...popup}
          >
            {children}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}

/** Names the dialog. With `tabIndex={-1}` and a ref it can have the focus first. */
export function DialogTitle({ className, ...props }: ComponentProps<'h2'>) {
  return <BaseDialog.Title className={cn('font-semibold tracking-tight text-balance', className)} {...props} />
}

/** Describes the dialog, in a sentence or two. */
export function DialogDescription({ className, ...props }: ComponentProps<'p'>) {
  return <BaseDialog.Description className={cn('text-sm text-muted', className)} {...props} />
}

/** Escape belongs to an open text box, and to the input method while it composes, before it belongs to a dialog. */
export function isTyping(event: Event): boolean {
  if (event instanceof KeyboardEvent && event.isComposing) return true
  const target = event.target
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox'
}
