import 'server-only'
import type { AccountRecord } from '@/lib/accounts/account'
import { accountPolicies } from '@/lib/accounts/fields'
import { mergeRecord, type RecordMerge } from '@/lib/merge'
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
      : mergeRecord(base.record, mine, theirs, accountPolicies)
  return { stored, base, mine, merge }
}

/** Where nobody knows who changed what, every difference is for a person to decide. */
function withoutBase(merge: RecordMerge): RecordMerge {
  const parts = merge.parts.map((part) =>
    part.verdict === 'unchanged' ? part : { ...part, verdict: 'conflict' as const, base: undefined, value: undefined },
  )
  return { ...merge, parts, clean: parts.every(({ verdict }) => verdict === 'unchanged') }
}
