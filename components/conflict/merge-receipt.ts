// What a finished merge is told as, in the toast after it.
import type { AccountRecord } from '@/lib/accounts/account'
import { changedFields } from '@/lib/accounts/changes'
import { accountFields } from '@/lib/accounts/fields'
import { toRows } from '@/lib/conflict/merge-rows'
import { countDecisions, type MergeSession, needsLook } from '@/lib/conflict/merge-session'
import { toWho } from './names'
import { receipt as words } from './wording'

export interface MergeReceipt {
  /** `automatic`: nobody was asked. `settled`: somebody decided. `same`: it was all stored already. */
  readonly kind: 'automatic' | 'settled' | 'same'
  readonly title: string
  readonly description?: string
}

/** The receipt of a merge: who changed what, by name. `isSaved` is false where nothing had to be sent. */
export function toMergeReceipt(session: MergeSession, myId: string | null, isSaved: boolean): MergeReceipt {
  const who = toWho(session, myId)
  if (countDecisions(session).total > 0) return { kind: 'settled', title: words.decided(who) }
  if (!isSaved) return { kind: 'same', title: words.alreadyThere(who) }
  const theirs = words.theyChanged(who, toLabels(session.base, session.theirs))
  const yours = words.youChanged(toLabels(session.base, session.mine))
  const sentences = [theirs, yours, ...toCheckSentences(session)]
  return { kind: 'automatic', title: words.combined(who), description: sentences.join(' ') }
}

/** What was combined closely and saved without being shown. */
function toCheckSentences(session: MergeSession): string[] {
  if (needsLook(session)) return []
  const rows = toRows(session).filter(({ points }) => points.some(({ check }) => check !== null))
  return rows.length === 0 ? [] : [words.check(rows.map(({ label }) => label))]
}

const toLabels = (from: AccountRecord, to: AccountRecord): string[] =>
  changedFields(from, to).map((field) => accountFields[field].label)
