'use client'

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Transfer, TransferInput } from '@/lib/accounts/transfer'
import { accountKeys, accountOptions } from '../account-queries'
import type { SendProgress } from '../send/send-write'
import { readKeptTransfer } from './kept-transfer'
import { sendTransfer, type TransferOutcome } from './send-transfer'
import { transferKeys } from './transfer-queries'

export type Sent =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly progress: SendProgress }
  | Exclude<TransferOutcome, { kind: 'done' }>

interface Options {
  /** Null while it is not known who this tab is, and for those who only read. */
  readonly personId: string | null
  /** An outcome of before this page was loaded is being asked for. */
  readonly onResume: (input: TransferInput) => void
  readonly onDone: (transfer: Transfer, names: Names) => void
}

/** What the two sides are called; null for the world outside, and where nobody could say. */
export interface Names {
  readonly from: string | null
  readonly to: string | null
}

/** How a transfer is sent, and what became of it. */
export function useSendTransfer({ personId, onResume, onDone }: Options) {
  const client = useQueryClient()
  const [sent, setSent] = useState<Sent>({ kind: 'idle' })
  const isBusy = useRef(false)

  async function send(input: TransferInput): Promise<void> {
    if (personId === null || isBusy.current) return
    isBusy.current = true
    try {
      const onProgress = (progress: SendProgress) => setSent({ kind: 'sending', progress })
      const outcome = await sendTransfer(input, { personId, onProgress })
      setSent(outcome.kind === 'done' ? { kind: 'idle' } : outcome)
      void client.invalidateQueries({ queryKey: transferKeys.all })
      if (outcome.kind !== 'done') return
      void client.invalidateQueries({ queryKey: accountKeys.lists })
      onDone(outcome.transfer, await findNames(client, outcome.transfer))
    } finally {
      isBusy.current = false
    }
  }

  const resume = useEffectEvent((id: string) => {
    const kept = readKeptTransfer(id)
    if (kept === null) return
    onResume(kept.input)
    void send(kept.input)
  })
  useEffect(() => {
    if (personId !== null) resume(personId)
  }, [personId])

  return { sent, send, forgetRefusal: () => setSent((now) => (now.kind === 'refused' ? { kind: 'idle' } : now)) }
}

/** After a reload the transfer may be known before its accounts are. */
async function findNames(client: QueryClient, { fromId, toId }: Transfer): Promise<Names> {
  const find = async (id: string | null) => {
    const account = id === null ? null : await client.ensureQueryData(accountOptions(id)).catch(() => null)
    return account?.name ?? null
  }
  const [from, to] = await Promise.all([find(fromId), find(toId)])
  return { from, to }
}
