import { z } from 'zod'
import { type TransferInput, transferInputSchema } from '@/lib/accounts/transfer'
import { isSameJson } from '@/lib/merge'

const storageKey = 'truce.transfer'

const keptSchema = z.object({ key: z.string(), personId: z.string(), input: transferInputSchema })

/** A transfer that was sent and whose outcome is not known yet, with the key that finds it out. */
export type KeptTransfer = z.infer<typeof keptSchema>

/**
 * What this tab does not know the outcome of; null where there is nothing. It is bound to the person who sent it: to the
 * server, the same key of another person is another transfer.
 */
export function readKeptTransfer(personId: string): KeptTransfer | null {
  try {
    const kept = keptSchema.safeParse(JSON.parse(sessionStorage.getItem(storageKey) ?? 'null'))
    return kept.success && kept.data.personId === personId ? kept.data : null
  } catch {
    return null
  }
}

/** Written before the request leaves, so that a reload asks for the outcome and sends nothing a second time. */
export const keepTransfer = (kept: KeptTransfer): void => sessionStorage.setItem(storageKey, JSON.stringify(kept))

export const forgetTransfer = (): void => sessionStorage.removeItem(storageKey)

/** The key of a transfer: the one that it was sent with before, else a new one. A changed transfer is another one. */
export const toKeyOf = (kept: KeptTransfer | null, input: TransferInput, newKey: () => string): string =>
  kept !== null && isSameJson(kept.input, input) ? kept.key : newKey()
