import { type Account, accountRecordSchema, toRecord } from '@/lib/accounts/account'
import type { Revision } from '@/lib/accounts/revision'
import type { KeptDraft } from '../drafts/kept-draft'
import { type EditorState, startEditing } from '../editor-state'
import { type NewerSave, toNewerSave } from '../live/newer-save'
import { rebaseDraft } from '../live/rebase-draft'
import { startMerge } from '../save-flow'
import { combineFields } from './combine-fields'
import { answerKept } from './kept-answers'
import type { Prepare } from './prepare-merge'

interface Return {
  readonly kept: KeptDraft
  /** The editor as it stands now: what was typed in it since wins. */
  readonly state: EditorState
  readonly revisions: readonly Revision[]
  /** `compare` shows the two sides even where nothing has to be decided; `paused` leaves a merge closed. */
  readonly way: 'restore' | 'compare' | 'paused'
}

/** The editor with a kept draft in it. Where the account moved on meanwhile the two are merged, or asked about. */
export async function restoreDraft(prepare: Prepare, { kept, state, revisions, way }: Return): Promise<EditorState> {
  const { base: current } = state
  if (kept.merge !== null) {
    const session = await prepare(kept.merge.session)
    return toMerging(kept, { ...kept.merge, session }, state, way !== 'paused')
  }
  const started: EditorState = {
    ...startEditing({ ...current, ...kept.base, version: kept.version }),
    draft: { ...kept.draft, ...state.draft },
  }
  const same = { ...started, base: current }
  const isComparing = way === 'compare'
  const news = toNewerSave({ state: started, newest: current, revisions, combine: combineFields })
  if (news === null) return isComparing ? openMerge(prepare, same, toNothingNew(current)) : same
  const isClean = news.contested.length === 0 && news.linked.length === 0
  return isClean && !isComparing ? rebaseDraft(started, news) : openMerge(prepare, started, news)
}

function toMerging(kept: KeptDraft, merge: NonNullable<KeptDraft['merge']>, state: EditorState, isOpen: boolean) {
  const { session, theirs } = merge
  const base: Account = { ...theirs, ...session.base, version: session.baseVersion }
  const draft = { ...kept.draft, ...state.draft }
  return { ...startEditing(base), draft, conflict: { kind: 'merge' as const, ...merge, isOpen, isBusy: false } }
}

/** What cannot be saved as it is goes back into the form, where its faults are shown. */
async function openMerge(prepare: Prepare, started: EditorState, news: NewerSave): Promise<EditorState> {
  const mine = accountRecordSchema.safeParse({ ...toRecord(started.base), ...started.draft })
  if (!mine.success) return started
  const newest = { theirs: news.newest, actors: news.actors }
  const pending = await startMerge(prepare, { base: started.base, mine: mine.data }, newest)
  const session = answerKept(pending.session, started.kept)
  const merge = { kind: 'merge', purpose: 'save', ...pending, session, isOpen: true, isBusy: false } as const
  return { ...started, conflict: merge }
}

const toNothingNew = (newest: Account): NewerSave => ({
  newest,
  actors: {},
  apart: [],
  combined: {},
  contested: [],
  linked: [],
})
