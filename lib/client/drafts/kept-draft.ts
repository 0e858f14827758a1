// What is kept of an editor on this device: the fields that were typed in, what they started from, and a merge that was
// left. Pure; everything in it is JSON, but for NaN where an amount cannot be read.
import * as z from 'zod'
import { type Account, accountSchema, toRecord, versionSchema } from '@/lib/accounts/account'
import { changedFields } from '@/lib/accounts/changes'
import { accountPolicies, type FieldName, isFieldName } from '@/lib/accounts/fields'
import { looseRecordSchema, mergeSessionSchema } from '@/lib/conflict/merge-session-schema'
import { type Draft, type EditorState, toChanged } from '../editor-state'

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
  /** What the typed fields held in that version, and those that must make sense together with them. */
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
  return { version: base.version, base: pick(toRecord(base), withLinked(fields)), draft: pick(draft, fields), merge }
}

/** The fields that a draft holds and that differ from what is stored now. */
export function toDraftFields({ draft, merge }: KeptDraft, current: Account): FieldName[] {
  const mine = merge === null ? { ...toRecord(current), ...draft } : merge.session.mine
  return changedFields(toRecord(current), mine)
}

/** A change of others to a linked field has to be looked at, so it must be seen. */
const withLinked = (fields: readonly FieldName[]): FieldName[] => [
  ...fields,
  ...(accountPolicies.linked ?? [])
    .filter((group) => fields.some((field) => group.includes(field)))
    .flatMap((group) => group.filter(isFieldName)),
]

function pick(record: Draft, fields: readonly FieldName[]): Draft {
  const known = Object.entries(record).filter(([field]) => isFieldName(field) && fields.includes(field))
  return Object.fromEntries(known)
}
