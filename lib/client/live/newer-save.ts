// What others saved under a form that is being edited: which fields, whose, and how it goes together with what was
// typed. Pure; the merge itself is the engine's, which `combine` stands for.
import { type Account, toRecord } from '@/lib/accounts/account'
import { changedFields } from '@/lib/accounts/changes'
import { accountFields, accountPolicies, type FieldName, isFieldName } from '@/lib/accounts/fields'
import type { Revision } from '@/lib/accounts/revision'
import type { Actor } from '@/lib/conflict/problem'
import { isSameJson } from '@/lib/merge'
import type { Draft, EditorState } from '../editor-state'

/** Who changed a field since base, by field name. */
export type Actors = Readonly<Record<string, readonly Actor[]>>

export interface NewerSave {
  readonly newest: Account
  readonly actors: Actors
  /** What they changed and nobody typed over. */
  readonly apart: readonly FieldName[]
  /** Changed on both sides, and the engine makes one of it: what that is. */
  readonly combined: Draft
  /** Changed on both sides: a person has to decide. What they said they keep is not among them. */
  readonly contested: readonly FieldName[]
  /** What they changed that must make sense together with something that was typed. */
  readonly linked: readonly FieldName[]
}

interface Sides {
  readonly state: Pick<EditorState, 'base' | 'draft' | 'kept'>
  readonly newest: Account
  readonly revisions: readonly Revision[]
  readonly combine: Combine
}

/** Null where nobody saved anything that differs from what was loaded. */
export function toNewerSave({ state, newest, revisions, combine }: Sides): NewerSave | null {
  const { base, draft, kept } = state
  const [original, theirs] = [toRecord(base), toRecord(newest)]
  const mine = { ...original, ...draft }
  const fields = changedFields(original, theirs)
  if (newest.version <= base.version || fields.length === 0) return null
  const typed = new Set(changedFields(original, mine))
  const isKept = (field: FieldName) => field in kept && isSameJson(kept[field], theirs[field])
  const both = fields.filter((field) => typed.has(field) && !isKept(field) && !isSameValue(field, mine, theirs))
  const combined = combine({ original, mine, theirs }, both)
  const contested = both.filter((field) => !(field in combined))
  return {
    newest,
    actors: toActors(base, newest, revisions),
    apart: fields.filter((field) => !typed.has(field)),
    combined,
    contested,
    linked: toLinked(fields, typed, contested),
  }
}

type Three = Readonly<Record<'original' | 'mine' | 'theirs', ReturnType<typeof toRecord>>>

/** Both wrote the same, in whatever spelling: theirs is stored already. */
export function isSameValue(field: FieldName, mine: Three['mine'], theirs: Three['theirs']): boolean {
  const { policy } = accountFields[field]
  const isEqual = policy.kind === 'one' ? policy.equal : undefined
  return isSameJson(mine[field], theirs[field]) || isEqual?.(mine[field], theirs[field]) === true
}

/** What the engine makes of fields that both changed, where it asks nobody. It is loaded on demand. */
export type Combine = (sides: Three, fields: readonly FieldName[]) => Draft

function toLinked(fields: readonly FieldName[], typed: ReadonlySet<string>, contested: readonly FieldName[]) {
  const groups = (accountPolicies.linked ?? []).filter((group) => group.some((field) => typed.has(field)))
  return fields.filter((field) => !contested.includes(field) && groups.some((group) => group.includes(field)))
}

/** From the history; where it has not come yet, whoever saved last. */
export function toActors(base: Account, newest: Account, revisions: readonly Revision[]): Actors {
  const since = revisions.filter(({ version }) => version > base.version && version <= newest.version)
  const last: Actor = { ...newest.updatedBy, at: newest.updatedAt, version: newest.version }
  const fields = changedFields(toRecord(base), toRecord(newest))
  return Object.fromEntries(
    fields.map((field) => {
      const known = since.filter((revision) => revision.fields.some((name) => isOf(name, field)))
      const people = known.map(({ by, at, version }): Actor => ({ ...by, at, version }))
      return [field, people.length === 0 ? [last] : people.reverse()]
    }),
  )
}

/** A history may name a field or a place in it. */
const isOf = (name: string, field: FieldName): boolean => (isFieldName(name) ? name : name.split('/')[1]) === field
