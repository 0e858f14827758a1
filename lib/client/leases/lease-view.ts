// What is said of a lease: one thing at a time. Pure.
import type { Person } from '@/lib/accounts/account'
import { isExclusive, type KnownLease, type LeaseState, toLease, toOwnLease } from './lease-state'

export type LeaseView =
  | { readonly kind: 'none' }
  /** Somebody else is editing. */
  | { readonly kind: 'held'; readonly lease: KnownLease; readonly isApart: boolean; readonly isRefused: boolean }
  | { readonly kind: 'own-tab'; readonly lease: KnownLease }
  /** Somebody took over under what was typed here. */
  | { readonly kind: 'taken'; readonly by: Person }
  | { readonly kind: 'ending'; readonly until: number }
  | { readonly kind: 'ended' }
  | { readonly kind: 'down' }
  | { readonly kind: 'freed'; readonly by: Person }

interface Seen {
  readonly state: LeaseState
  readonly isDirty: boolean
  /** A save was refused because of the lease. */
  readonly isRefused: boolean
}

const none: LeaseView = { kind: 'none' }

export function toLeaseView({ state, isDirty, isRefused }: Seen): LeaseView {
  const lease = toLease(state)
  if (state.isDown) return state.known?.policy === 'advisory' ? none : { kind: 'down' }
  if (!isExclusive(state)) return none
  const own = toOwnLease(state)
  if (own !== null) return state.isEnding ? { kind: 'ending', until: own.until } : none
  if (lease !== null) return toHeld({ state, isDirty, isRefused }, lease)
  if (state.freedBy !== null) return { kind: 'freed', by: state.freedBy }
  return state.loss?.kind === 'ran-out' && isDirty ? { kind: 'ended' } : none
}

function toHeld({ state, isDirty, isRefused }: Seen, lease: KnownLease): LeaseView {
  if (lease.holder.id === state.me.id) return { kind: 'own-tab', lease }
  const { loss, isApart } = state
  if (loss?.kind === 'taken' && !loss.isPutOff && isDirty && !isRefused) return { kind: 'taken', by: loss.by }
  return { kind: 'held', lease, isApart, isRefused }
}
