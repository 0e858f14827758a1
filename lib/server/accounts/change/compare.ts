import 'server-only'
import { type AccountRecord, accountRecordSchema } from '@/lib/accounts/account'
import { accountPolicies } from '@/lib/accounts/fields'
import { mergeRecord, parsePointer, type RecordMerge } from '@/lib/merge'
import type { StoredAccount } from '../account-row'
import type { Snapshot } from '../revisions'

/** A request's record beside what is stored, and what both started from. */
export interface Comparison {
  readonly stored: StoredAccount
  /** Null when the version that the caller names never was, or is not kept. */
  readonly base: Snapshot | null
  readonly mine: AccountRecord
  readonly merge: RecordMerge
}

export function compare(stored: StoredAccount, base: Snapshot | null, mine: AccountRecord): Comparison {
  const theirs = stored.record
  const merge =
    base === null
      ? withoutBase(mergeRecord(theirs, mine, theirs, accountPolicies))
      : withLimits(mergeRecord(base.record, mine, theirs, accountPolicies), base.record)
  return { stored, base, mine, merge }
}

/** What fits together and is too much together, such as 30 and 30 new tags, is for a person to decide, too. */
function withLimits(merge: RecordMerge, base: AccountRecord): RecordMerge {
  const checked = accountRecordSchema.safeParse(merge.value)
  if (checked.success) return merge
  const fields = new Set(checked.error.issues.map(({ path }) => String(path[0])))
  const isBroken = (pointer: string) => fields.has(parsePointer(pointer)?.[0] ?? '')
  const parts = merge.parts.map((part) =>
    isBroken(part.pointer) && part.verdict !== 'unchanged'
      ? { ...part, verdict: 'conflict' as const, value: part.base }
      : part,
  )
  const original = Object.entries(base).filter(([name]) => fields.has(name))
  return { ...merge, parts, value: { ...merge.value, ...Object.fromEntries(original) }, clean: false }
}

/** Where nobody knows who changed what, every difference is for a person to decide. */
function withoutBase(merge: RecordMerge): RecordMerge {
  const parts = merge.parts.map((part) =>
    part.verdict === 'unchanged' ? part : { ...part, verdict: 'conflict' as const, base: undefined, value: undefined },
  )
  return { ...merge, parts, clean: parts.every(({ verdict }) => verdict === 'unchanged') }
}
