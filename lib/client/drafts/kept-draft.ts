// What is kept of an editor on this device: the fields that were typed in, what they started from, and a merge that was
// left. Pure; everything in it is JSON, but for NaN where an amount cannot be read.
import * as z from 'zod'
import { type Account, accountRecordSchema, accountSchema, toRecord, versionSchema } from '@/lib/accounts/account'
import { changedFields } from '@/lib/accounts/changes'
import { type FieldName, isFieldName } from '@/lib/accounts/fields'
import type { Revision } from '@/lib/accounts/revision'
import { looseRecordSchema, mergeSessionSchema } from '@/lib/conflict/merge-session-schema'
import { type Draft, type EditorState, startEditing, toChanged } from '../editor-state'
import { type NewerSave, toNewerSave } from '../live/newer-save'
import { rebaseDraft, toSession } from '../live/rebase-draft'

const fieldsSchema = looseRecordSchema.extend({ creditLimit: z.union([z.number(), z.nan()]) }).partial()

export const keptDraftSchema = z.object({
  accountId: z.string(),
  personId: z.string(),
  /** The opening of the editor in which it was typed. */
  visit: z.string(),
  tab: z.string(),
  /** When it was last written, in milliseconds since 1970. */
  at: z.number(),
  version: versionSchema,
  /** What the typed fields held in that version. */
  base: fieldsSchema,
  draft: fieldsSchema,
  merge: z
    .object({ purpose: z.enum(['save', 'restore', 'review']), session: mergeSessionSchema, theirs: accountSchema })
    .nullable(),
})
export type KeptDraft = Readonly<z.infer<typeof keptDraftSchema>>

/** What of an editor is worth keeping; null where that is nothing. */
export function toKept(
  state: Pick<EditorState, 'base' | 'draft' | 'conflict'>,
): Pick<KeptDraft, 'version' | 'base' | 'draft' | 'merge'> | null {
  const { base, draft, conflict } = state
  const fields = [...toChanged(state)]
  const isMerging = conflict?.kind === 'merge' && conflict.purpose !== 'review'
  if (fields.length === 0 && !isMerging) return null
  const merge = isMerging ? { purpose: conflict.purpose, session: conflict.session, theirs: conflict.theirs } : null
  return { version: base.version, base: pick(toRecord(base), fields), draft: pick(draft, fields), merge }
}

/** The fields that a draft holds and that differ from what is stored now. */
export function toDraftFields({ draft, merge }: KeptDraft, current: Account): FieldName[] {
  const mine = merge === null ? { ...toRecord(current), ...draft } : merge.session.mine
  return changedFields(toRecord(current), mine)
}

interface Return {
  readonly kept: KeptDraft
  /** The editor as it stands now: what was typed in it since wins. */
  readonly state: EditorState
  readonly revisions: readonly Revision[]
  /** `compare` shows the two sides even where nothing has to be decided; `paused` leaves a merge closed. */
  readonly way: 'restore' | 'compare' | 'paused'
}

/** The editor with a kept draft in it. Where the account moved on meanwhile the two are merged, or asked about. */
export function restoreDraft({ kept, state, revisions, way }: Return): EditorState {
  const { base: current } = state
  if (kept.merge !== null) return toMerging(kept, kept.merge, state, way !== 'paused')
  const started: EditorState = {
    ...startEditing({ ...current, ...kept.base, version: kept.version }),
    draft: { ...kept.draft, ...state.draft },
  }
  const same = { ...started, base: current }
  const isComparing = way === 'compare'
  const news = toNewerSave({ state: started, newest: current, revisions })
  if (news === null) return isComparing ? openMerge(same, toNothingNew(current)) : same
  const isClean = news.contested.length === 0 && news.linked.length === 0
  return isClean && !isComparing ? rebaseDraft(started, news) : openMerge(started, news)
}

function toMerging(kept: KeptDraft, merge: NonNullable<KeptDraft['merge']>, state: EditorState, isOpen: boolean) {
  const { session, theirs } = merge
  const base: Account = { ...theirs, ...session.base, version: session.baseVersion }
  const draft = { ...kept.draft, ...state.draft }
  return { ...startEditing(base), draft, conflict: { kind: 'merge' as const, ...merge, isOpen, isBusy: false } }
}

/** What cannot be saved as it is goes back into the form, where its faults are shown. */
function openMerge(started: EditorState, news: NewerSave): EditorState {
  const mine = accountRecordSchema.safeParse({ ...toRecord(started.base), ...started.draft })
  if (!mine.success) return started
  const session = toSession(started, mine.data, news)
  const merge = { kind: 'merge', purpose: 'save', session, theirs: news.newest, isOpen: true, isBusy: false } as const
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

function pick(record: Draft, fields: readonly FieldName[]): Draft {
  const known = Object.entries(record).filter(([field]) => isFieldName(field) && fields.includes(field))
  return Object.fromEntries(known)
}
