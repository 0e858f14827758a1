import { type TransferInput, transferInputSchema } from '@/lib/accounts/transfer'
import { toFaults } from '@/lib/conflict/faults'
import type { Fault } from '@/lib/conflict/problem'

/** A transfer as it is being put together: a side is null for the world outside, and undefined before it is chosen. */
export interface TransferDraft {
  readonly fromId: string | null | undefined
  readonly toId: string | null | undefined
  /** In cents; NaN while what is typed cannot be read. */
  readonly amount: number
  readonly memo: string
}

/** A transfer that can be sent, or everything that is wrong with it. */
export function checkDraft(draft: TransferDraft): {
  readonly input: TransferInput | null
  readonly faults: readonly Fault[]
} {
  const read = transferInputSchema.safeParse(draft)
  return read.success ? { input: read.data, faults: [] } : { input: null, faults: toFaults(read.error) }
}
