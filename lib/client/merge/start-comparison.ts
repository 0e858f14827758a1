import type { Dispatch } from 'react'
import type { Account, AccountRecord } from '@/lib/accounts/account'
import type { Comparison, EditorAction } from '../editor-state'
import type { Newest, PendingMerge } from '../save-attempt'
import { mergeEngine } from './merge-engine'

interface Input {
  readonly base: Account
  readonly mine: AccountRecord
  readonly newest: Newest
  readonly dispatch: Dispatch<EditorAction>
}

/** What takes longer than this is said to be under way. */
const noticeMs = 50

/** Compares what was typed with what is stored now. Null where the merge could not be loaded: the editor then says so. */
export async function startComparison({ base, mine, newest, dispatch }: Input): Promise<PendingMerge | null> {
  const say = (hasFailed: boolean) => dispatch({ type: 'conflict', conflict: toComparison(newest, hasFailed) })
  const timer = setTimeout(say, noticeMs, false)
  try {
    const engine = await mergeEngine.load().catch(() => null)
    if (engine !== null) return await engine.startMerge(engine.prepareMerge, { base, mine }, newest)
    say(true)
    return null
  } finally {
    clearTimeout(timer)
  }
}

const toComparison = (newest: Newest, hasFailed: boolean): Comparison => ({
  kind: 'comparison',
  newest,
  isOpen: true,
  hasFailed,
})
