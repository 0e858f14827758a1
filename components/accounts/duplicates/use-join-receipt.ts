'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { useTakeBack } from '@/components/kept/use-take-back'
import { useToast } from '@/components/ui/toast'
import type { JoinReceipt } from '@/lib/client/duplicates/use-join'

/** Says what a merge into another account was, with the way back and the way there. */
export function useJoinReceipt() {
  const t = useTranslations('duplicates.receipt')
  const saved = useTranslations('conflict.receipt')
  const toast = useToast()
  const router = useRouter()
  const takeBack = useTakeBack()

  /** `bringBack` puts the entry into its form again. */
  return ({ survivor, isSaved, wasDeleted }: JoinReceipt, bringBack: () => void) => {
    const { id, name } = survivor
    const open = { label: t('open'), onClick: () => router.push(`/accounts/${id}`) }
    const undo = () =>
      takeBack(survivor, {
        label: t('undo'),
        onDone() {
          bringBack()
          toast.add({ title: t('undone', { name }) })
        },
        onRefused: () => void toast.add({ title: saved('cannotUndo'), actions: [open], stays: true }),
      })
    const title = !isSaved ? 'nothing' : wasDeleted ? 'restored' : 'merged'
    // Bringing an account back cannot be undone: it can be deleted again.
    const actions = title === 'merged' ? [{ label: t('undo'), onClick: () => void undo() }, open] : [open]
    toast.add({ title: t(title, { name }), actions, stays: true })
  }
}
