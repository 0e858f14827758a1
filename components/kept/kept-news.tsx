'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent } from 'react'
import { useTranslations } from 'use-intl'
import { describeRefusal } from '@/components/conflict/refusal/refusal-words'
import { toReceipt } from '@/components/transfers/form/receipt'
import { useTransferWords } from '@/components/transfers/words'
import { useToast } from '@/components/ui/toast'
import { refusedWithoutName, toFailure } from '@/lib/client/failure'
import type { Intent } from '@/lib/client/kept/intent'
import { useKept } from '@/lib/client/kept/kept-provider'
import type { Outcome } from '@/lib/client/kept/kept-write'
import type { Settled } from '@/lib/client/kept/receivers'
import { findNames } from '@/lib/client/transfers/find-names'

/** Says what became of a write whose page is gone: after a reload, a closed tab, or when somebody went elsewhere. */
export function KeptNews() {
  const t = useTranslations('kept')
  const refusals = useTranslations('refusals')
  const transfers = useTransferWords()
  const client = useQueryClient()
  const router = useRouter()
  const toast = useToast()
  const kept = useKept()

  const open = (id: string) => ({ label: t('open'), onClick: () => router.push(`/accounts/${id}`) })

  async function tellDone(intent: Intent, { account, transfer }: Extract<Outcome, { kind: 'done' }>) {
    if (transfer !== null) {
      const names = await findNames(client, transfer)
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
    const { problem, requestId } = outcome
    const failure = problem === null ? { ...refusedWithoutName, requestId } : toFailure(problem)
    const words = { name: toName(intent), reason: describeRefusal(failure, refusals) }
    toast.add({ title: t(`refused.${intent.kind}`, words), stays: true })
  })
  useEffect(() => kept?.onNews((settled) => tell(settled)), [kept])
  return null
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
