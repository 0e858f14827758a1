'use client'

import { useTranslations } from 'use-intl'
import { describeRefusal } from '@/components/conflict/refusal/refusal-words'
import { useTakeBack } from '@/components/kept/use-take-back'
import { useToast } from '@/components/ui/toast'
import type { Account } from '@/lib/accounts/account'
import { formatEuros } from '@/lib/accounts/money'
import type { Remedy } from '@/lib/accounts/rules'
import { useSaveAccount } from '@/lib/client/account-mutations'
import { UnreadableAnswerError } from '@/lib/client/api'
import { type Failure, toFailure, toRefusedFailure } from '@/lib/client/failure'
import { useTransferWords } from '../words'

/** Cures a transfer by a change of one of its accounts: saved over the version on the screen, and undone by a press. */
export function useAccountRemedy() {
  const { t, locale } = useTransferWords()
  const refusals = useTranslations('refusals')
  const toast = useToast()
  const { mutateAsync: save, isPending } = useSaveAccount()
  const takeBack = useTakeBack()

  async function orTell(name: string, write: () => Promise<void>): Promise<void> {
    try {
      await write()
    } catch (error) {
      if (!(error instanceof UnreadableAnswerError)) throw error
      toast.add({ title: t('rules.noAnswer', { name }), stays: true })
    }
  }
  const tellRefusal = (name: string, failure: Failure) =>
    void toast.add({
      title: t('rules.notChanged', { name, reason: describeRefusal(failure, refusals) }),
      stays: true,
    })

  const undo = (account: Account) => {
    const { name } = account
    return takeBack(account, {
      label: t('rules.undo'),
      onDone: () => void toast.add({ title: t('rules.undone', { name }) }),
      onRefused: (refused) => tellRefusal(name, toRefusedFailure(refused)),
    })
  }
  const apply = ({ id, version, name }: Account, changes: NonNullable<Remedy['changes']>) =>
    orTell(name, async () => {
      const answer = await save({ id, version, changes })
      if (!answer.ok) return tellRefusal(name, toFailure(answer.problem))
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
