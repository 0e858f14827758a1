'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { Account, AccountRecord } from '@/lib/accounts/account'
import { useOpenWrites, useSendIntent } from '@/lib/client/kept/kept-provider'
import type { Refused } from '@/lib/client/kept/kept-write'
import { useLife } from '@/lib/client/kept/use-life'
import type { SendProgress } from '@/lib/client/send/send-write'

interface Options {
  readonly isUntouched: boolean
  /** The outcome of what an earlier page sent is being asked for. */
  readonly onResume: (record: AccountRecord) => void
  readonly onCreated: (account: Account) => void
  readonly onRefused: (refused: Refused) => void
}

/** Creates the account once: a lost answer is asked for, also after a reload, until it is known what became of it. */
export function useCreate({ isUntouched, onResume, onCreated, onRefused }: Options) {
  const send = useSendIntent()
  const { isLoaded, open } = useOpenWrites()
  const life = useLife()
  /** Null while nothing is on its way. */
  const [progress, setProgress] = useState<SendProgress | null>(null)
  const [isUnsent, setUnsent] = useState(false)

  async function create(record: AccountRecord): Promise<void> {
    setUnsent(false)
    setProgress({ kind: 'sending' })
    const sent = await send({ kind: 'create', record }, { onProgress: setProgress, ...life.options() })
    setProgress(null)
    if (sent.kind === 'not-sent') setUnsent(true)
    else if (sent.kind === 'refused') onRefused(sent)
    else if (sent.account !== null) onCreated(sent.account)
  }

  // What was on its way when the page came; what another tab sends later is for that tab.
  const resume = useEffectEvent(() => {
    const records = open.flatMap(({ intent }) => (intent.kind === 'create' ? [intent.record] : []))
    const [record] = records
    if (record === undefined || !isUntouched || progress !== null) return
    onResume(record)
    void create(record)
  })
  useEffect(() => {
    if (isLoaded) resume()
  }, [isLoaded])

  return { create, progress, isUnsent }
}
