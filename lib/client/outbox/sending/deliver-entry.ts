// One turn of a save that waits: sent, merged with what others saved where nobody has to look, or left for a person.
import { type Account, accountRecordSchema, toRecord } from '@/lib/accounts/account'
import type { MergeSession } from '@/lib/conflict/merge-session'
import type { Problem, ProblemOf } from '@/lib/conflict/problem'
import type { Answer } from '../../api'
import type * as engine from '../../merge/engine'
import { type Send, toNewest } from '../../save-attempt'
import { toMergeTools } from '../../workspace/clean-merges'
import { type OutboxEntry, pickBase, toBaseAccount } from '../entry'
import { toVerdict } from './verdict'

export type Outcome =
  | { readonly kind: 'saved'; readonly account: Account; readonly merged: MergeSession | null }
  | { readonly kind: 'later' }
  | { readonly kind: 'needs-you'; readonly problem: Problem | null }

export type MergeEngine = Pick<typeof engine, 'prepareMerge' | 'saveOvertaken' | 'startMerge'>

export interface DeliveryTools {
  /** Sends an entry as it is. Throws `UnreadableAnswerError`. */
  readonly attempt: (entry: OutboxEntry) => Promise<Answer<Account>>
  /** Keeps another content under the entry, with a key of its own, before it leaves. Null where it is gone. */
  readonly rewrite: (
    entry: OutboxEntry,
    content: Pick<OutboxEntry, 'version' | 'base' | 'changes' | 'resolution'>,
  ) => Promise<OutboxEntry | null>
  /** Rejects while it cannot be loaded. */
  readonly loadEngine: () => Promise<MergeEngine>
}

/** What became of it. Throws `UnreadableAnswerError` where nobody answered: it may have been saved. */
export async function deliverEntry(entry: OutboxEntry, tools: DeliveryTools): Promise<Outcome> {
  const verdict = toVerdict(await tools.attempt(entry))
  if (verdict.kind === 'saved') return { ...verdict, merged: null }
  if (verdict.kind !== 'overtaken') return verdict
  // What a deleted account was restored to by somebody else is for a person to look at.
  if (entry.kind === 'restore') return { kind: 'needs-you', problem: verdict.problem }
  return mergeEntry(entry, verdict.problem, tools)
}

async function mergeEntry(
  entry: OutboxEntry,
  problem: ProblemOf<'stale-version'>,
  tools: DeliveryTools,
): Promise<Outcome> {
  const merge = await tools.loadEngine().catch(() => null)
  if (merge === null) return { kind: 'later' }
  if (problem.base === null) return { kind: 'needs-you', problem }
  const base = toBaseAccount(problem.base, entry)
  const mine = accountRecordSchema.safeParse({ ...toRecord(base), ...entry.changes })
  if (!mine.success) return { kind: 'needs-you', problem }
  let newest = problem
  let current = entry
  const send: Send = async ({ from, version, changes, resolution }) => {
    const content = { version, changes, resolution, base: pickBase(from, changes) }
    const rewritten = await tools.rewrite(current, content)
    if (rewritten === null) throw new GivenUp()
    current = rewritten
    const answer = await tools.attempt(current)
    if (!answer.ok && answer.problem.code === 'stale-version') newest = answer.problem
    return answer
  }
  const pending = await merge.startMerge(merge.prepareMerge, { base, mine: mine.data }, toNewest(problem))
  try {
    const outcome = await merge.saveOvertaken(toMergeTools({ send, prepare: merge.prepareMerge }), pending)
    switch (outcome.kind) {
      case 'saved':
      case 'already-there':
        return { kind: 'saved', account: outcome.account, merged: outcome.merged }
      case 'decide':
        return { kind: 'needs-you', problem: newest }
      case 'refused':
        return toRefused(outcome.problem)
    }
  } catch (error) {
    if (error instanceof GivenUp) return { kind: 'later' }
    throw error
  }
}

function toRefused(problem: Problem): Outcome {
  const verdict = toVerdict({ ok: false, problem })
  return verdict.kind === 'later' ? verdict : { kind: 'needs-you', problem }
}

/** The entry was discarded while its merge was made. */
class GivenUp extends Error {
  override readonly name = 'GivenUp'
}
