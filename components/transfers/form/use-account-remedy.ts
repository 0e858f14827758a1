'use client'

import { useTranslations } from 'use-intl'
import { describeRefusal } from '@/components/conflict/refusal/refusal-words'
import { useToast } from '@/components/ui/toast'
import type { Account } from '@/lib/accounts/account'
import { formatEuros } from '@/lib/accounts/money'
import type { Remedy } from '@/lib/accounts/rules'
import { useSaveAccount, useUndoSave } from '@/lib/client/account-mutations'
import { UnreadableAnswerError } from '@/lib/client/api'
import { toFailure } from '@/lib/client/failure'
import { useTransferWords } from '../words'

/** Cures a transfer by a change of one of its accounts: saved over the version on the screen, and undone by a press. */
export function useAccountRemedy() {
  const { t, locale } = useTransferWords()
  const refusals = useTranslations('refusals')
  const toast = useToast()
  const { mutateAsync: save, isPending } = useSaveAccount()
  const { mutateAsync: undoSave } = useUndoSave()

  async function orTell(name: string, write: () => Promise<void>): Promise<void> {
    try {
      await write()
    } catch (error) {
      if (!(error instanceof UnreadableAnswerError)) throw error
      toast.add({ title: t('rules.noAnswer', { name }), stays: true })
    }
  }
  const tellRefusal = (name: string, problem: Parameters<typeof toFailure>[0]) =>
    void toast.add({
      title: t('rules.notChanged', { name, reason: describeRefusal(toFailure(problem), refusals) }),
      stays: true,
    })

  const undo = ({ id, name, version }: Account) =>
    orTell(name, async () => {
      const answer = await undoSave({ id, version })
      if (answer.ok) toast.add({ title: t('rules.undone', { name }) })
      else tellRefusal(name, answer.problem)
    })
  const apply = ({ id, version, name }: Account, changes: NonNullable<Remedy['changes']>) =>
    orTell(name, async () => {
      const answer = await save({ id, version, changes })
      if (!answer.ok) return tellRefusal(name, answer.problem)
      const saved = answer.data
      const limit = formatEuros(saved.creditLimit, locale)
      toast.add({
        title:
          changes.status === undefined ? t('rules.raised', { name, amount: limit }) : t('rules.activated', { name }),
        actions: [{ label: t('rules.undo'), onClick: () => void undo(saved) }],
        stays: true,
      })
    })
  return { apply, isBusy: isPending }
}
