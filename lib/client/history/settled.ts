// What a merge decided, as the history shows it: one place after the other, with both values.
import type { AccountRecord } from '@/lib/accounts/account'
import { fieldNames } from '@/lib/accounts/fields'
import type { Resolution, Revision, RevisionWithAccount } from '@/lib/accounts/revision'
import type { KeptSide } from '@/lib/conflict/reapply-side'
import { isSameJson, type Json, parsePointer } from '@/lib/merge'

export type Value = Json | undefined
export type WireDecision = Resolution['decisions'][string]

export interface SettledSide extends KeptSide {
  readonly side: 'mine' | 'theirs'
  /** False where both are in it, or it was chosen. */
  readonly isLeftOut: boolean
}

export interface SettledPlace {
  readonly pointer: string
  /** Its names: the field, then what is inside of it. */
  readonly path: readonly string[]
  readonly decision: WireDecision
  /** Mine first; none where only the decision was kept. */
  readonly sides: readonly SettledSide[]
  /** What was saved, where it is neither side; undefined where that cannot be told. */
  readonly saved: Value
  /** Which one of several passages of the same text it is; null of anything else. */
  readonly passage: { readonly index: number; readonly total: number } | null
}

/** Every place that was decided, in the order of the form. */
export function toSettledPlaces({ merge, account }: RevisionWithAccount): SettledPlace[] {
  const pointers = Object.keys(merge?.decisions ?? {}).sort(byForm)
  const passages = pointers.filter(isPassage)
  return pointers.flatMap((pointer) => {
    const decision = merge?.decisions[pointer]
    if (decision === undefined) return []
    const index = passages.indexOf(pointer) + 1
    return {
      pointer,
      path: toPath(pointer),
      decision,
      sides: toSides(pointer, decision, merge?.sides?.[pointer]),
      saved: toSaved(account, pointer, merge?.sides?.[pointer]?.at),
      passage: index > 0 && passages.length > 1 ? { index, total: passages.length } : null,
    }
  })
}

/** The newest revision up to the merged one that changed the field: whose value it was. Null where it is not known here. */
export function findTheirs(revision: Revision, pointer: string, others: readonly Revision[]): Revision | null {
  const [field = ''] = toPath(pointer)
  const known = others.filter(
    ({ version, fields }) => version <= (revision.merge?.theirs ?? 0) && fields.includes(field),
  )
  return known.reduce<Revision | null>((newest, one) => (newest && newest.version > one.version ? newest : one), null)
}

/** Whether a value that was left out is what the account has by now. Of a passage nobody can tell: its place moves. */
export const isInUse = ({ pointer, value }: KeptSide, account: AccountRecord): boolean =>
  !isPassage(pointer) && isSameJson(valueAt(account, pointer), value)

/** What an account holds at a pointer of a merge; undefined where there is nothing. */
function valueAt(record: AccountRecord, pointer: string): Value {
  const [field = '', id, member] = toPath(pointer)
  if (field !== 'contacts' || id === undefined) return id === undefined ? getMember(record, field) : undefined
  if (id === '-') return record.contacts.map((contact) => contact.id)
  const contact = record.contacts.find((one) => one.id === id)
  return member === undefined || contact === undefined ? contact : getMember(contact, member)
}

const getMember = (object: Readonly<Record<string, Json>> | AccountRecord, name: string): Value =>
  Object.entries<Json>(object).find(([key]) => key === name)?.[1]

function toSides(pointer: string, decision: WireDecision, kept: NonNullable<Resolution['sides']>[string] | undefined) {
  if (kept === undefined) return []
  const toSide = (side: 'mine' | 'theirs'): SettledSide => ({
    pointer,
    side,
    value: kept[side],
    ...(kept.at && { at: kept.at }),
    isLeftOut: decision !== 'both' && decision !== side,
  })
  return [toSide('mine'), toSide('theirs')]
}

function toSaved(account: AccountRecord, pointer: string, at: KeptSide['at']): Value {
  if (!isPassage(pointer)) return valueAt(account, pointer)
  return at && account.notes.slice(...at)
}

const toPath = (pointer: string): readonly string[] => parsePointer(pointer) ?? []

const isPassage = (pointer: string): boolean => pointer.startsWith('/notes/')

/** PostgreSQL keeps the members of an object in an order of its own. */
function byForm(a: string, b: string): number {
  const toRank = (pointer: string) => fieldNames.findIndex((field) => pointer.startsWith(`/${field}`))
  return toRank(a) - toRank(b) || a.localeCompare(b, 'en', { numeric: true })
}

export type { KeptSide }

/** The way back into a form. The merge engine that it needs is not part of the page until somebody asks. */
export const loadReapply = () => import('@/lib/conflict/reapply-side')
