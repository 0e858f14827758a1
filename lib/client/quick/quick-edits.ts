import type { QueryClient } from '@tanstack/react-query'
import { newKey } from '../send/send-write'
import { type BulkChange, type BulkRun, startRun, startUndo } from './bulk-run'
import { adoptSaved } from './quick-cache'
import { type Intent, type QuickAccount, type QuickField, toEdit } from './quick-edit'
import { findObstacle, type QuickRow, toRequest } from './quick-row'
import { noQuickEdits, type QuickState, reduceQuick } from './quick-state'
import { type OnSaved, type SendQuick, sendQuick } from './send-quick'
import { createStore } from './store'

/** How many accounts of a run are saved at the same time. */
const runWidth = 4

export interface QuickEdits {
  readonly get: () => QuickState
  readonly subscribe: (listener: () => void) => () => void
  /** An edit of the account as the person sees it: sent at once, or after those before it on the same account. */
  readonly ask: (account: QuickAccount, intent: Intent) => void
  readonly retry: (id: string, field: QuickField) => void
  /** Sets the refused status over what the person sees now. */
  readonly insist: (account: QuickAccount) => void
  readonly drop: (id: string, field: QuickField) => void
  /** Changes many accounts, four at a time. Resolves when the last one is answered, to those that had their turn. */
  readonly run: (change: BulkChange, accounts: readonly QuickAccount[]) => Promise<readonly string[]>
  /** Starts no more of the run. */
  readonly endRun: () => void
  /** Takes back what the run saved, where nobody changed the field since. */
  readonly undoRun: () => Promise<void>
  readonly dismissRun: () => void
}

interface QuickTools {
  readonly send: SendQuick
  readonly onSaved: OnSaved
}

/** The quick edits of a tab: the reducer, and the exchanges that it calls for. Never throws for what a server says. */
export function createQuickEdits({ send, onSaved }: QuickTools): QuickEdits {
  const { get, dispatch, subscribe } = createStore(reduceQuick, noQuickEdits)
  const active = new Map<string, Promise<void>>()

  /** Sends what waits on one account, in order; resolves when nothing does. */
  function pump(id: string): Promise<void> {
    const running = active.get(id) ?? sendAll(id)
    active.set(id, running)
    return running
  }

  async function sendAll(id: string) {
    // The caller notes first that this account is being sent.
    await null
    for (let row = get().rows.get(id); row?.queue[0] !== undefined; row = get().rows.get(id)) await sendNext(id, row)
    active.delete(id)
  }

  async function sendNext(id: string, row: QuickRow) {
    const obstacle = findObstacle(row)
    if (obstacle !== null) return dispatch({ kind: 'refuse', id, reason: obstacle })
    const request = toRequest(row)
    if (request === null) return dispatch({ kind: 'answer', id, outcome: { kind: 'same' } })
    const key = row.queue[0]?.sent?.key ?? newKey()
    dispatch({ kind: 'send', id, sent: { key, request } })
    const outcome = await send({ id, key, request, onPhase: (phase) => dispatch({ kind: 'phase', id, phase }) })
    if (outcome.kind === 'saved') onSaved(outcome.account)
    dispatch({ kind: 'answer', id, outcome })
  }

  async function start(run: BulkRun) {
    dispatch({ kind: 'run', run })
    await Promise.all(Array.from({ length: runWidth }, work))
    dispatch({ kind: 'finish-run' })
  }

  async function work() {
    for (let item = findNext(get().run); item !== undefined; item = findNext(get().run)) {
      const { account, intent, reverts } = item
      dispatch({ kind: 'run-item', id: account.id })
      dispatch({ kind: 'ask', account, edit: toEdit(intent, get().run?.id, reverts) })
      await pump(account.id)
    }
  }

  const isIdle = () => (get().run ?? { phase: 'done' }).phase === 'done'

  return {
    get,
    subscribe,
    ask: (account, intent) => {
      dispatch({ kind: 'ask', account, edit: toEdit(intent) })
      void pump(account.id)
    },
    retry: (id, field) => {
      dispatch({ kind: 'retry', id, field })
      void pump(id)
    },
    insist: (account) => {
      dispatch({ kind: 'insist', account })
      void pump(account.id)
    },
    drop: (id, field) => dispatch({ kind: 'drop', id, field }),
    run: async (change, accounts) => {
      if (!isIdle()) return []
      await start(startRun(newKey(), change, accounts))
      const items = get().run?.items ?? []
      return items.flatMap(({ account, state }) => (state.kind === 'left' ? [] : [account.id]))
    },
    endRun: () => dispatch({ kind: 'end-run' }),
    undoRun: async () => {
      const { run } = get()
      const undo = run === null || !isIdle() ? null : startUndo(newKey(), run)
      if (undo !== null) await start(undo)
    },
    dismissRun: () => {
      if (isIdle()) dispatch({ kind: 'dismiss-run' })
    },
  }
}

const findNext = (run: BulkRun | null) =>
  run?.phase === 'running' ? run.items.find(({ state }) => state.kind === 'waiting') : undefined

const known = new WeakMap<QueryClient, QuickEdits>()

/** Those of a tab. They outlive the list: what was asked for is sent, and what was refused waits for its return. */
export function getQuickEdits(client: QueryClient): QuickEdits {
  const edits =
    known.get(client) ?? createQuickEdits({ send: sendQuick, onSaved: (account) => adoptSaved(client, account) })
  known.set(client, edits)
  return edits
}
