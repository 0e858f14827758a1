import type { AccountRecord } from '@/lib/accounts/account'
import type { EditorState } from '../editor-state'
import type { SaveOutcome } from '../save-attempt'
import { mergeEngine } from './merge-engine'

/**
 * The account as it would come back, where a save met that it was deleted: with what was typed, and with what others
 * saved before. Without the merge, which may be out of reach, it is what was typed.
 */
export async function restoreOver(
  outcome: SaveOutcome,
  { base, conflict }: EditorState,
  mine: AccountRecord,
): Promise<AccountRecord> {
  if (outcome.kind !== 'refused' || outcome.problem.code !== 'deleted') return mine
  const engine = await mergeEngine.load().catch(() => null)
  if (engine === null) return mine
  // A merge was decided against what was stored: that is where its result starts from.
  const start = { base: conflict?.kind === 'merge' ? conflict.theirs : base, mine }
  const { session } = await engine.startRestore(engine.prepareMerge, start, outcome.problem)
  return engine.toResult(session)
}
