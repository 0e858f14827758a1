'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Transfer, TransferInput } from '@/lib/accounts/transfer'
import type { Problem } from '@/lib/conflict/problem'
import { isSameJson } from '@/lib/merge'
import { useKept, useSendIntent } from '../kept/kept-provider'
import { useLife } from '../kept/use-life'
import type { SendProgress } from '../send/send-write'
import { type Names, useFindNames } from './find-names'
import { toOpenTransfers, useOpenTransfers } from './open-transfers'

export type { Names } from './find-names'

export type Sent =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly progress: SendProgress }
  /** Nothing left this browser. */
  | { readonly kind: 'not-sent'; readonly input: TransferInput }
  /** `problem` is null for a refusal that this client cannot name. */
  | {
      readonly kind: 'refused'
      readonly problem: Problem | null
      readonly requestId: string | null
      readonly input: TransferInput
    }

interface Options {
  /** False while it is not known who this tab is, and for those who only read. */
  readonly canSend: boolean
  /** Nothing was chosen or typed that the transfer of an earlier page would take the place of. */
  readonly isUntouched: boolean
  /** The outcome of a transfer of an earlier page or another tab is being asked for. */
  readonly onResume: (input: TransferInput) => void
  readonly onDone: (transfer: Transfer, names: Names) => void
}

/** How a transfer is sent, and what became of it. While the outcome of one is not known, no other one leaves. */
export function useSendTransfer({ canSend, isUntouched, onResume, onDone }: Options) {
  const findNames = useFindNames()
  const kept = useKept()
  const sendIntent = useSendIntent()
  const open = useOpenTransfers()
  const life = useLife()
  const [sent, setSent] = useState<Sent>({ kind: 'idle' })
  const isBusy = useRef(false)

  async function send(input: TransferInput): Promise<void> {
    if (!canSend || isBusy.current) return
    isBusy.current = true
    try {
      if (await isAnotherOpen(input)) return kept?.wake()
      const onProgress = (progress: SendProgress) => setSent({ kind: 'sending', progress })
      const outcome = await sendIntent({ kind: 'transfer', input }, { onProgress, ...life.options() })
      if (outcome.kind !== 'done') return setSent({ ...outcome, input })
      setSent({ kind: 'idle' })
      if (outcome.transfer !== null) onDone(outcome.transfer, await findNames(outcome.transfer))
    } finally {
      isBusy.current = false
    }
  }

  /** Another tab may have sent one since. */
  async function isAnotherOpen(input: TransferInput): Promise<boolean> {
    await kept?.refresh()
    const known = toOpenTransfers(kept?.getState().open ?? [])
    return known.some((transfer) => transfer.isTooLate || !isSameJson(transfer.input, input))
  }

  const first = open.find(({ isTooLate }) => !isTooLate) ?? null
  const resume = useEffectEvent(() => {
    if (first === null || !canSend || !isUntouched || isBusy.current) return
    onResume(first.input)
    void send(first.input)
  })
  const firstKey = first?.key
  useEffect(() => {
    if (firstKey !== undefined && canSend) resume()
  }, [firstKey, canSend])

  const isChecking = sent.kind === 'sending' && sent.progress.kind === 'checking'
  return {
    sent,
    send,
    /** What has to be known before anything else is sent. */
    open: sent.kind === 'sending' && !isChecking ? [] : open,
    forgetRefusal: () => setSent((now) => (now.kind === 'sending' ? now : { kind: 'idle' })),
  }
}
