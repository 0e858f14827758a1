// One change to many accounts: what becomes of each, and the sums that are told. Pure.
import type { AccountStatus } from '@/lib/accounts/account'
import type { Intent, QuickAccount } from './quick-edit'
import type { QuickResult, Reversal } from './settle-answer'

export type BulkChange =
  | { readonly kind: 'status'; readonly to: AccountStatus }
  | { readonly kind: 'add-tag' | 'remove-tag'; readonly tag: string }

export type RunItemState =
  | { readonly kind: 'waiting' | 'busy' | 'same' | 'needs-you' }
  /** A person looked, and left it as it was. */
  | { readonly kind: 'kept' }
  /** The run was ended before this one's turn. */
  | { readonly kind: 'left' }
  | { readonly kind: 'saved'; readonly undo: Reversal }

export interface RunItem {
  readonly account: QuickAccount
  readonly intent: Intent
  /** The own version that is taken back. */
  readonly reverts?: number
  readonly state: RunItemState
}

export interface BulkRun {
  readonly id: string
  readonly isUndo: boolean
  readonly phase: 'running' | 'ending' | 'done'
  readonly items: readonly RunItem[]
}

export function startRun(id: string, change: BulkChange, accounts: readonly QuickAccount[]): BulkRun {
  const items = accounts.map((account) => ({
    account,
    intent: toIntent(change, account),
    state: { kind: 'waiting' } as const,
  }))
  return { id, isUndo: false, phase: 'running', items }
}

/** Takes back what the run saved. Null when there is nothing. */
export function startUndo(id: string, { items }: BulkRun): BulkRun | null {
  const saved = items.flatMap(({ account, state }) =>
    state.kind === 'saved' ? [{ account, ...state.undo, state: { kind: 'waiting' } as const }] : [],
  )
  return saved.length === 0 ? null : { id, isUndo: true, phase: 'running', items: saved }
}

export const setItem = (run: BulkRun, id: string, state: RunItemState): BulkRun => ({
  ...run,
  items: run.items.map((item) => (item.account.id === id ? { ...item, state } : item)),
})

export function setResult(run: BulkRun, id: string, result: QuickResult): BulkRun {
  switch (result.kind) {
    case 'saved':
      return setItem(run, id, { kind: 'saved', undo: result.undo })
    case 'same':
      return setItem(run, id, { kind: 'same' })
    case 'refused':
      return setItem(run, id, { kind: 'needs-you' })
    case 'continues':
      return run
  }
}

/** No more are started; those on their way come to their end. */
export const endRun = (run: BulkRun): BulkRun => (run.phase === 'running' ? { ...run, phase: 'ending' } : run)

export const finishRun = (run: BulkRun): BulkRun => ({
  ...run,
  phase: 'done',
  items: run.items.map((item) => (item.state.kind === 'waiting' ? { ...item, state: { kind: 'left' } } : item)),
})

export interface RunSums {
  readonly total: number
  /** How many have come to an end, one way or another. */
  readonly done: number
  readonly saved: number
  readonly same: number
  readonly needsYou: number
  readonly kept: number
  readonly left: number
}

export function sumUp({ items }: BulkRun): RunSums {
  const count = (...kinds: RunItemState['kind'][]) => items.filter(({ state }) => kinds.includes(state.kind)).length
  return {
    total: items.length,
    done: items.length - count('waiting', 'busy'),
    saved: count('saved'),
    same: count('same'),
    needsYou: count('needs-you'),
    kept: count('kept'),
    left: count('left'),
  }
}

function toIntent(change: BulkChange, { status }: QuickAccount): Intent {
  switch (change.kind) {
    case 'status':
      return { field: 'status', seen: status, to: change.to }
    case 'add-tag':
      return { field: 'tags', add: [change.tag], remove: [] }
    case 'remove-tag':
      return { field: 'tags', add: [], remove: [change.tag] }
  }
}
