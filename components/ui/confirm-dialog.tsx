'use client'

import { AlertDialog } from '@base-ui/react/alert-dialog'
import type { ReactNode } from 'react'
import { Button } from './button'

interface ConfirmDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  /** The question. */
  readonly title: string
  /** What will happen and whether it can be taken back. */
  readonly description: ReactNode
  readonly confirmLabel: string
  readonly onConfirm: () => void
  readonly cancelLabel: string
  readonly isBusy?: boolean
  readonly busyLabel?: string
  /** What came up since the question was asked; announced. */
  readonly message?: ReactNode
}

/** Asks before something that other people will notice. Focus starts on the harmless answer. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, onClose, title, description, confirmLabel, onConfirm, cancelLabel, isBusy, busyLabel, message } =
    props
  return (
    <AlertDialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-50 bg-black/40 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0 motion-reduce:transition-none" />
        <AlertDialog.Viewport className="fixed inset-0 z-50 grid place-items-center overflow-y-auto p-4">
          <AlertDialog.Popup className="w-full max-w-md rounded-xl border border-line bg-surface p-6 text-ink shadow-2xl shadow-black/20 transition-[scale,opacity] duration-150 data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0 motion-reduce:transition-none">
            <AlertDialog.Title className="text-lg font-semibold tracking-tight text-balance">{title}</AlertDialog.Title>
            <AlertDialog.Description className="mt-2 text-sm text-muted" render={<div />}>
              {description}
            </AlertDialog.Description>
            <div role="alert" className="mt-4 rounded-md bg-problem-tint px-3 py-2 text-sm text-problem empty:hidden">
              {message}
            </div>
            <div className="mt-6 flex flex-wrap justify-end gap-2">
              <AlertDialog.Close render={<Button />}>{cancelLabel}</AlertDialog.Close>
              <Button look="danger" aria-disabled={isBusy} onClick={() => !isBusy && onConfirm()}>
                {isBusy ? (busyLabel ?? confirmLabel) : confirmLabel}
              </Button>
            </div>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
