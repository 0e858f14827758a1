import 'server-only'
import { accountRecordSchema } from '@/lib/accounts/account'
import type { Violation } from '@/lib/accounts/rules'
import type { Change as WireChange } from '@/lib/conflict/problem'
import type { JsonObject } from '@/lib/merge'
import { getDb } from '@/lib/server/db/client'
import type { StoredAccount } from './account-row'
import type { Result } from './change/attempt'
import { compare } from './change/compare'
import type { ParsedBody } from './change/parse-body'
import { invalid } from './refuse/invalid'
import { findViolations } from './refuse/rules'
import { describeComparison } from './refuse/stale'
import { findRevision } from './revisions'

export interface MergePreview {
  /** True when nothing needs a decision. */
  readonly clean: boolean
  /** The merged record; what is undecided stands as in base. */
  readonly merged: JsonObject
  readonly changes: readonly WireChange[]
  /** The rules that stand against it where nothing else does. */
  readonly violations: readonly Violation[]
}

/** What saving `changes`, made on an older version, would come to. Stores nothing. */
export async function previewMerge(
  stored: StoredAccount,
  body: ParsedBody,
  version: number,
): Promise<Result<MergePreview>> {
  const db = getDb()
  const base = await findRevision(db, stored.id, version)
  const applied = body.change.applyTo(base?.record ?? stored.record)
  const faults = [...body.faults, ...(applied.ok ? [] : applied.faults)]
  if (!applied.ok || faults.length > 0) return { ok: false, refusal: invalid(faults) }
  const comparison = compare(stored, base, applied.record)
  const { changes } = await describeComparison(db, comparison)
  const { clean, value } = comparison.merge
  const record = clean ? accountRecordSchema.safeParse(value).data : undefined
  const violations = record === undefined ? [] : findViolations(stored, record)
  return { ok: true, value: { clean, merged: value, changes, violations } }
}
