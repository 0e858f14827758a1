import {
  type AccountEvent,
  accountEventNames,
  accountEventSchema,
  type LedgerEvent,
  ledgerEventName,
  ledgerEventSchema,
  type Presence,
  presenceSchema,
} from '@/lib/accounts/events'
import { type LeaseEvent, leaseEventSchema } from '@/lib/accounts/lease'

/** What the server tells an open tab. */
export type LiveMessage =
  | { readonly kind: 'account'; readonly event: AccountEvent }
  | { readonly kind: 'presence'; readonly presence: Presence }
  | { readonly kind: 'ledger'; readonly event: LedgerEvent }
  | { readonly kind: 'lease'; readonly event: LeaseEvent }
  /** More happened than is told: what is shown has to be read again. */
  | { readonly kind: 'reset' }

interface Frame {
  readonly event?: string | undefined
  readonly data: string
}

/** A frame of the stream in our words; null for what a newer server may say. */
export function parseLiveMessage({ event = '', data }: Frame): LiveMessage | null {
  if (event === 'reset') return { kind: 'reset' }
  const value = parseJson(data)
  if (event === 'presence') {
    const presence = presenceSchema.safeParse(value)
    return presence.success ? { kind: 'presence', presence: presence.data } : null
  }
  if (event === ledgerEventName) {
    const ledger = ledgerEventSchema.safeParse(value)
    return ledger.success ? { kind: 'ledger', event: ledger.data } : null
  }
  if (event === 'lease.changed') {
    const lease = leaseEventSchema.safeParse(value)
    return lease.success ? { kind: 'lease', event: lease.data } : null
  }
  if (!accountEventNames.some((name) => name === event)) return null
  const account = accountEventSchema.safeParse(value)
  return account.success ? { kind: 'account', event: account.data } : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
