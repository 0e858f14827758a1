'use client'

import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { Account } from '@/lib/accounts/account'
import { useDeleteAccount } from '@/lib/client/account-mutations'
import { UnreadableAnswerError } from '@/lib/client/api'
import type { Problem } from '../fault'
import { useAccountWords } from '../words'
import { describeDeleteRefusal } from './delete-words'

interface DeleteAccountProps {
  readonly account: Account
  readonly onDeleted: () => void
}

/** Deletes the version that is on the screen, after a question; a newer one only after it was named. */
export function DeleteAccount({ account, onDeleted }: DeleteAccountProps) {
  const words = useAccountWords()
  const { t } = words
  const [isOpen, setOpen] = useState(false)
  // The account may follow others under the open question: what is deleted is what was asked about.
  const [asked, setAsked] = useState(account.version)
  const [problem, setProblem] = useState<Problem | 'no-answer' | null>(null)
  const { mutateAsync: remove, isPending } = useDeleteAccount()
  const stale = problem !== 'no-answer' && problem?.code === 'stale-version' ? problem : null

  async function confirm() {
    setProblem(null)
    try {
      const answer = await remove({ id: account.id, version: stale?.currentVersion ?? asked })
      if (!answer.ok && answer.problem.code !== 'deleted') return setProblem(answer.problem)
      setOpen(false)
      onDeleted()
    } catch (error) {
      if (!(error instanceof UnreadableAnswerError)) throw error
      setProblem('no-answer')
    }
  }

  return (
    <>
      <Button
        look="quiet"
        className="text-muted hover:text-problem"
        onClick={() => {
          setProblem(null)
          setAsked(account.version)
          setOpen(true)
        }}
      >
        <Trash2 aria-hidden />
        {t('delete.open')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('delete.question', { name: account.name })}
        description={t('delete.text')}
        cancelLabel={t('delete.keep')}
        confirmLabel={t(stale ? 'delete.anyway' : 'delete.confirm')}
        onConfirm={() => void confirm()}
        isBusy={isPending}
        busyLabel={t('delete.deleting')}
        message={problem && describeDeleteRefusal(problem, words)}
      />
    </>
  )
}
