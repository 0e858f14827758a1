'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { LeaseControl } from '@/lib/client/leases/use-lease'

interface TakeOverDialogProps {
  readonly name: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onTakeOver: LeaseControl['takeOver']
  readonly onTaken: () => void
}

/** Asks before somebody who is editing is interrupted. */
export function TakeOverDialog({ name, isOpen, onClose, onTakeOver, onTaken }: TakeOverDialogProps) {
  const t = useTranslations('leases')
  const [isBusy, setBusy] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const close = () => {
    setFailed(false)
    onClose()
  }
  async function takeOver() {
    setBusy(true)
    const taken = await onTakeOver()
    setBusy(false)
    if (taken !== 'taken') return setFailed(true)
    close()
    onTaken()
  }
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={close}
      title={t('question', { name })}
      description={t('consequence', { name })}
      cancelLabel={t('leave', { name })}
      confirmLabel={t('confirm')}
      isBusy={isBusy}
      onConfirm={() => void takeOver()}
      message={hasFailed && t('notTaken')}
    />
  )
}
