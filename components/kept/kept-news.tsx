'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { describeRefusal } from '@/components/conflict/refusal/refusal-words'
import { toReceipt } from '@/components/transfers/form/receipt'
import { useTransferWords } from '@/components/transfers/words'
import { useToast } from '@/components/ui/toast'
import { toRefusedFailure } from '@/lib/client/failure'
import type { Intent } from '@/lib/client/kept/intent'
import { useKept } from '@/lib/client/kept/kept-provider'
import type { Outcome } from '@/lib/client/kept/kept-write'
import type { KeptWrites } from '@/lib/client/kept/kept-writes'
import type { Settled } from '@/lib/client/kept/receivers'
import { useFindNames } from '@/lib/client/transfers/find-names'

/** Says what became of a write whose page is gone: after a reload, a closed tab, or when somebody went elsewhere. */
export function KeptNews() {
  const t = useTranslations('kept')
  const refusals = useTranslations('refusals')
  const transfers = useTransferWords()
  const findNames = useFindNames()
  const router = useRouter()
  const toast = useToast()
  const kept = useKept()

  const open = (id: string) => ({ label: t('open'), onClick: () => router.push(`/accounts/${id}`) })

  async function tellDone(intent: Intent, { account, transfer }: Extract<Outcome, { kind: 'done' }>) {
    if (transfer !== null) {
      const names = await findNames(transfer)
      toast.add({ ...toReceipt(transfer, names, transfers), stays: true })
    } else if (intent.kind !== 'transfer')
      toast.add({
        title: t(`done.${intent.kind}`, { name: toName(intent) }),
        actions: account === null ? [] : [open(account.id)],
        stays: true,
      })
  }

  const tell = useEffectEvent(({ intent, outcome }: Settled) => {
    if (outcome.kind === 'done') return void tellDone(intent, outcome)
    const words = { name: toName(intent), reason: describeRefusal(toRefusedFailure(outcome), refusals) }
    toast.add({ title: t(`refused.${intent.kind}`, words), stays: true })
  })
  useEffect(() => kept?.onNews((settled) => tell(settled)), [kept])
  useCheckingNote(kept)
  return null
}

/** A write that takes longer than this to be found out is said to be checked, where its page does not say so. */
const patienceMs = 1_000

function useCheckingNote(kept: KeptWrites | null) {
  const t = useTranslations('kept')
  const toast = useToast()
  const shown = useRef(new Map<string, string>())
  // Transfers are said on their own pages, with what they move.
  const isOpen = (key: string) =>
    kept?.getState().open.some((write) => write.key === key && write.intent.kind !== 'transfer') === true
  const show = useEffectEvent((key: string) => {
    if (shown.current.has(key) || !isOpen(key) || kept?.isTold(key)) return
    shown.current.set(key, toast.add({ title: t('checking'), stays: true }))
  })
  const hide = useEffectEvent((key: string) => {
    const id = shown.current.get(key)
    if (id !== undefined) toast.close(id)
    shown.current.delete(key)
  })
  useEffect(() => {
    if (kept === null) return
    const timers = new Set<ReturnType<typeof setTimeout>>()
    const stops = [
      kept.onChecking((key) => void timers.add(setTimeout(() => show(key), patienceMs))),
      kept.onSettled(({ key }) => hide(key)),
    ]
    return () => {
      for (const stop of stops) stop()
      for (const timer of timers) clearTimeout(timer)
    }
  }, [kept])
}

function toName(intent: Intent): string {
  switch (intent.kind) {
    case 'transfer':
      return ''
    case 'create':
      return intent.record.name
    case 'delete':
    case 'undo':
    case 'restore':
      return intent.name
  }
}
