'use client'

import { useTranslations } from 'use-intl'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { Action } from '@/lib/client/settings/use-action'
import { WhyNot } from './why-not'

interface ConfirmActionProps<Input, Data> {
  readonly isOpen: boolean
  readonly action: Action<Input, Data>
  readonly input: Input
  readonly words: {
    readonly title: string
    readonly text: string
    readonly confirm: string
    readonly busy: string
    readonly refused: (reason: string) => string
    readonly cancel?: string
  }
  readonly onClose: () => void
  readonly onDone: (data: Data) => void
}

/** A question before something that cannot be taken back; it stays open with the reason where it was refused. */
export function ConfirmAction<Input, Data>(props: ConfirmActionProps<Input, Data>) {
  const { isOpen, action, input, words, onClose, onDone } = props
  const t = useTranslations('settings')
  const close = () => {
    action.forget()
    onClose()
  }
  const confirm = async () => {
    const done = await action.run(input)
    if (done !== null) onDone(done.data)
  }
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={close}
      title={words.title}
      description={words.text}
      cancelLabel={words.cancel ?? t('cancel')}
      confirmLabel={words.confirm}
      busyLabel={words.busy}
      isBusy={action.isPending}
      onConfirm={() => void confirm()}
      message={action.refusal && <WhyNot refusal={action.refusal} frame={words.refused} />}
    />
  )
}
