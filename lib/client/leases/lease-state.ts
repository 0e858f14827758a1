// What an editor knows of the lease of its account, and what its person said about it. Pure. A lease that this tab had
// ends in one of two ways, and in neither is anything taken away before what was typed is on the device.
import type { Person } from '@/lib/accounts/account'
import type { LeasePolicy } from '@/lib/accounts/lease'

export interface KnownLease {
  readonly holder: Person
  readonly tab: string
  readonly fence: number
  /** When it was taken. */
  readonly since: string
  /** When it ends by the server's clock: tells one renewal from another. */
  readonly expiresAt: string
  /** When it ends by this device's clock, in milliseconds since 1970. */
  readonly until: number
}

/** What the server said last. */
export interface LeaseKnowledge {
  readonly policy: LeasePolicy
  readonly fence: number
  readonly lease: KnownLease | null
}

/** One tab of a person. */
export interface Me {
  readonly id: string
  readonly tab: string
}

export interface LeaseState {
  /** Known with the first answer. */
  readonly me: Me
  /** Null before the first answer. */
  readonly known: LeaseKnowledge | null
  /** It cannot be found out who holds the lease. */
  readonly isDown: boolean
  /** How this tab lost its lease; until it has one again or nothing is unsaved. */
  readonly loss: Loss | null
  /** The lease of this tab ends soon and nobody is doing anything. */
  readonly isEnding: boolean
  /** Who gave the account free while this tab looked on. */
  readonly freedBy: Person | null
  /** The person edits a copy while somebody else has the lease. */
  readonly isApart: boolean
  /** Wants to be told when it is free. */
  readonly isWatching: boolean
  /** A save waits until it is free. */
  readonly isQueued: boolean
}

export type Loss =
  | { readonly kind: 'taken'; readonly by: Person; readonly isKept: boolean; readonly isPutOff: boolean }
  | { readonly kind: 'ran-out'; readonly lease: KnownLease }

export type LeaseAction =
  | { readonly type: 'heard'; readonly known: LeaseKnowledge; readonly me: Me; readonly now: number }
  | { readonly type: 'down' }
  | { readonly type: 'ending' }
  | { readonly type: 'ran-out' }
  /** What was typed is on the device. */
  | { readonly type: 'kept' }
  | { readonly type: 'put-off' }
  | { readonly type: 'edit-apart' }
  | { readonly type: 'watch'; readonly isWatching: boolean }
  | { readonly type: 'queue'; readonly isQueued: boolean }
  /** Nothing is unsaved any more. */
  | { readonly type: 'clean' }

/** How long before its end a lease is spoken of. */
export const warnBeforeMs = 120_000

export const blankLease: LeaseState = {
  me: { id: '', tab: '' },
  known: null,
  isDown: false,
  loss: null,
  isEnding: false,
  freedBy: null,
  isApart: false,
  isWatching: false,
  isQueued: false,
}

export const toLease = ({ known }: LeaseState): KnownLease | null => known?.lease ?? null
const isMine = ({ me }: LeaseState, lease: KnownLease | null): boolean =>
  lease !== null && lease.holder.id === me.id && lease.tab === me.tab
/** The lease of this tab. */
export const toOwnLease = (state: LeaseState): KnownLease | null =>
  isMine(state, toLease(state)) ? toLease(state) : null
export const isExclusive = ({ known }: LeaseState): boolean => known?.policy === 'exclusive'

/** Whether the form may be read only: somebody else has it, and no word of this tab is in danger. */
export function isKeptOut(state: LeaseState): boolean {
  const lease = toLease(state)
  const isUnsafe = state.loss?.kind === 'taken' && !state.loss.isKept
  return isExclusive(state) && lease !== null && !isMine(state, lease) && !state.isApart && !state.isDown && !isUnsafe
}

export function reduceLease(state: LeaseState, action: LeaseAction): LeaseState {
  switch (action.type) {
    case 'heard':
      return hear(state, action)
    case 'down':
      return { ...state, isDown: true }
    case 'ending':
      return { ...state, isEnding: toOwnLease(state) !== null }
    case 'ran-out':
      return runOut(state)
    case 'kept':
      return mapTaken(state, { isKept: true })
    case 'put-off':
      return mapTaken(state, { isPutOff: true })
    case 'edit-apart':
      return { ...mapTaken(state, { isPutOff: true }), isApart: true }
    case 'watch':
      return { ...state, isWatching: action.isWatching }
    case 'queue':
      return { ...state, isQueued: action.isQueued }
    case 'clean':
      return { ...state, loss: null, isApart: false, isQueued: false }
  }
}

function hear(before: LeaseState, { known, me, now }: Extract<LeaseAction, { type: 'heard' }>): LeaseState {
  // An answer that was overtaken on its way.
  if (before.known !== null && known.fence < before.known.fence) return before
  const state = { ...before, me }
  const earlier = toLease(state)
  const lease = toCurrent(state, known.lease)
  const next = { ...state, known: { ...known, lease }, isDown: false }
  if (lease !== null && isMine(state, lease))
    return { ...withoutWaiting(next), isEnding: lease.until - now <= warnBeforeMs }
  if (lease === null) return { ...next, isEnding: false, freedBy: toFreedBy(state, earlier) }
  const isTaken = isMine(state, earlier)
  const loss = isTaken ? ({ kind: 'taken', by: lease.holder, isKept: false, isPutOff: false } as const) : state.loss
  return { ...next, loss, isEnding: false, freedBy: null }
}

/** One's own lease ends when this tab said so, also where an answer on its way makes it seem to last a moment longer. */
function toCurrent(state: LeaseState, lease: KnownLease | null): KnownLease | null {
  if (lease === null || !isMine(state, lease)) return lease
  if (state.loss?.kind === 'ran-out' && isSame(state.loss.lease, lease)) return null
  const own = toOwnLease(state)
  return own !== null && isSame(own, lease) ? own : lease
}

const isSame = (one: KnownLease, other: KnownLease): boolean =>
  one.fence === other.fence && one.expiresAt === other.expiresAt

/** This tab has the lease: nothing is lost and nothing is waited for. */
const withoutWaiting = (state: LeaseState): LeaseState => ({
  ...state,
  loss: null,
  freedBy: null,
  isApart: false,
  isWatching: false,
})

function toFreedBy(state: LeaseState, earlier: KnownLease | null): Person | null {
  if (earlier === null) return state.freedBy
  return earlier.holder.id === state.me.id ? null : earlier.holder
}

/** What was typed stays in the form, which stays open: saving goes through the merge. */
function runOut(state: LeaseState): LeaseState {
  const lease = toOwnLease(state)
  if (state.known === null || lease === null) return state
  const known = { ...state.known, lease: null }
  return { ...state, known, loss: { kind: 'ran-out', lease }, isEnding: false, isApart: true }
}

function mapTaken(state: LeaseState, change: Partial<Extract<Loss, { kind: 'taken' }>>): LeaseState {
  return state.loss?.kind === 'taken' ? { ...state, loss: { ...state.loss, ...change } } : state
}
