'use client'

import type { TransferInput } from '@/lib/accounts/transfer'
import { useOpenWrites } from '../kept/kept-provider'
import { isExpired, type KeptWrite } from '../kept/kept-write'

/** A transfer that was sent, and nobody knows yet what became of it. */
export interface OpenTransfer {
  readonly key: string
  readonly input: TransferInput
  /** Nobody can find it out any more: a person has to look. */
  readonly isTooLate: boolean
}

export const toOpenTransfers = (open: readonly KeptWrite[]): OpenTransfer[] =>
  open.flatMap((write) => {
    const { key, intent } = write
    return intent.kind === 'transfer' ? [{ key, input: intent.input, isTooLate: isExpired(write) }] : []
  })

/** Those of this person, from any tab and any earlier page. */
export const useOpenTransfers = (): readonly OpenTransfer[] => toOpenTransfers(useOpenWrites().open)
