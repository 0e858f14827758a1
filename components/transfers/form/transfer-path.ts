import type { Remedy } from '@/lib/accounts/rules'

/** How the address of the form names the world outside. */
export const outsideValue = 'outside'

/** The form with this transfer in it. */
export function toTransferPath({ fromId, toId, amount }: NonNullable<Remedy['transfer']>) {
  const sides = { from: fromId ?? outsideValue, to: toId ?? outsideValue, amount: String(amount) }
  return `/transfers/new?${new URLSearchParams(sides)}` as const
}
