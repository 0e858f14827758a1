'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { useToast } from '@/components/ui/toast'
import { useUndoSave } from '@/lib/client/account-mutations'
import { UnreadableAnswerError } from '@/lib/client/api'
import type { JoinReceipt } from '@/lib/client/duplicates/use-join'

/** Says what a merge into another account was, with the way back and the way there. */
export function useJoinReceipt() {
  const t = useTranslations('duplicates.receipt')
  const saved = useTranslations('conflict.receipt')
  const toast = useToast()
  const router = useRouter()
  const { mutateAsync: undo } = useUndoSave()

  /** `bringBack` puts the entry into its form again. */
  return ({ survivor, isSaved, wasDeleted }: JoinReceipt, bringBack: () => void) => {
    const { id, name, version } = survivor
    const open = { label: t('open'), onClick: () => router.push(`/accounts/${id}`) }
    const takeBack = async () => {
      try {
        const answer = await undo({ id, version })
        if (!answer.ok) return void toast.add({ title: saved('cannotUndo'), actions: [open], stays: true })
        bringBack()
        toast.add({ title: t('undone', { name }) })
      } catch (error) {
        if (!(error instanceof UnreadableAnswerError)) throw error
        toast.add({ title: saved('undoUnknown'), actions: [open], stays: true })
      }
    }
    const title = !isSaved ? 'nothing' : wasDeleted ? 'restored' : 'merged'
    // Bringing an account back cannot be undone: it can be deleted again.
    const actions = title === 'merged' ? [{ label: t('undo'), onClick: () => void takeBack() }, open] : [open]
    toast.add({ title: t(title, { name }), actions, stays: true })
  }
}
