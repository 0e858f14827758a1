// Writes leave from mutations that know nothing of leases; the fences of this tab's leases are read here.

const fences = new Map<string, number>()

/** Notes under which fence this tab may write an account; null when it holds no lease. */
export function noteFence(accountId: string, fence: number | null): void {
  if (fence === null) fences.delete(accountId)
  else fences.set(accountId, fence)
}

/** The header that stops a write under a lease which has changed hands unnoticed. */
export function toFenceHeader(accountId: string): Record<string, string> {
  const fence = fences.get(accountId)
  return fence === undefined ? {} : { 'Lease-Fence': String(fence) }
}
