'use client'

import { Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { ChangedSinceDialog } from '@/components/conflict/changed-since-dialog'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { Account } from '@/lib/accounts/account'
import { useIdentity } from '@/lib/client/identity'
import { historyId } from '../editor/use-receipts'
import { useAccountWords } from '../words'
import { useDeletion } from './use-deletion'
import { WhyNotDeleted } from './why-not-deleted'

interface DeleteAccountProps {
  readonly account: Account
  readonly onDeleted: () => void
}

/** Deletes the version that is on the screen, after a question; a newer one only after it was shown what changed. */
export function DeleteAccount({ account, onDeleted }: DeleteAccountProps) {
  const { t } = useAccountWords()
  const { person } = useIdentity()
  const opener = useRef<HTMLButtonElement>(null)
  const deletion = useDeletion(account, onDeleted)
  const { isAsking, newer, isAgain, refusal, failure, isUnsent, progress, ask, close, remove } = deletion
  const kept = useTranslations('kept')
  const isPending = progress !== null
  const message = toMessage()
  function toMessage() {
    if (progress?.kind === 'checking') return kept('checking')
    if (isUnsent) return kept('notSent')
    return failure && <WhyNotDeleted account={account} failure={failure} refusal={refusal} />
  }
  const see = () => {
    close()
    // Not before the dialog has given the focus back.
    setTimeout(() => document.getElementById(historyId)?.focus())
  }
  return (
    <>
      <Button ref={opener} look="quiet" className="text-muted hover:text-problem" onClick={ask}>
        <Trash2 aria-hidden />
        {t('delete.open')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking && newer === null}
        onClose={close}
        title={t('delete.question', { name: account.name })}
        description={t('delete.text')}
        cancelLabel={t('delete.keep')}
        confirmLabel={t('delete.confirm')}
        onConfirm={() => void remove()}
        isBusy={isPending}
        busyLabel={t('delete.deleting')}
        message={message}
      />
      {newer !== null && (
        <ChangedSinceDialog
          isOpen={isAsking}
          problem={newer}
          myId={person?.id ?? null}
          isAgain={isAgain}
          isDeleting={isPending}
          message={message}
          finalFocus={opener}
          onKeep={close}
          onSee={see}
          onDelete={() => void remove()}
        />
      )}
    </>
  )
}
