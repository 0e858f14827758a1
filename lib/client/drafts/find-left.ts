import { getTabId } from '../tab-id'
import { type DraftKey, loadDrafts } from './draft-store'
import type { KeptDraft } from './kept-draft'
import { findEnded } from './visits'

/** What visits that have ended left of an account. */
export async function findLeft([accountId, personId, visit]: DraftKey): Promise<KeptDraft[]> {
  const [drafts, hasEnded] = await Promise.all([loadDrafts(accountId, personId), findEnded()])
  const isLeft = (kept: KeptDraft) => hasEnded?.(kept.visit) ?? kept.tab === getTabId()
  return drafts.filter((kept) => kept.visit !== visit && isLeft(kept))
}
