'use client'

import { useTranslations } from 'use-intl'
import { useToast } from '@/components/ui/toast'
import type { Account } from '@/lib/accounts/account'
import { useSendIntent } from '@/lib/client/kept/kept-provider'
import type { Refused } from '@/lib/client/kept/kept-write'

type Undoable = Pick<Account, 'id' | 'version' | 'name'>

interface TakeBack {
  /** What a press to try it again is called. */
  readonly label: string
  readonly onDone: (account: Account) => void
  readonly onRefused: (refused: Refused) => void
}

/**
 * Reverts exactly what the newest version of an account changed. Told once it is known, also where the page is gone by
 * then; where nothing left this browser it says so itself.
 */
export function useTakeBack() {
  const t = useTranslations('kept')
  const toast = useToast()
  const send = useSendIntent()
  return async function takeBack({ id, version, name }: Undoable, tell: TakeBack): Promise<void> {
    const sent = await send({ kind: 'undo', id, version, name })
    if (sent.kind === 'done') return void (sent.account && tell.onDone(sent.account))
    if (sent.kind === 'refused') return tell.onRefused(sent)
    const again = () => void takeBack({ id, version, name }, tell)
    toast.add({ title: t('notSent'), actions: [{ label: tell.label, onClick: again }], stays: true })
  }
}
