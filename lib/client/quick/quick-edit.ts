// What a quick edit in the list is: an intent (never a whole field over another person's), and what stands against it.
import type { AccountRecord, AccountStatus, Person } from '@/lib/accounts/account'
import { toTagKey, toTagSet } from '@/lib/accounts/canonical'
import type { AccountListItem } from '@/lib/accounts/revision'
import type { Violation } from '@/lib/accounts/rules'
import type { Problem } from '@/lib/conflict/problem'

/** What a quick edit has to know of an account. */
export type QuickAccount = Pick<AccountListItem, 'id' | 'name' | 'version' | 'status' | 'tags' | 'creditLimit'>

export type QuickField = 'status' | 'tags'

/** Another status than the one that the person saw. */
export interface StatusIntent {
  readonly field: 'status'
  readonly seen: AccountStatus
  readonly to: AccountStatus
}
/** Tags to add and to take away, whatever others are there. */
export interface TagsIntent {
  readonly field: 'tags'
  readonly add: readonly string[]
  readonly remove: readonly string[]
}
export type Intent = StatusIntent | TagsIntent

/** One exchange: a patch of one field, or the reversal of exactly that version. */
export type QuickRequest =
  | { readonly kind: 'patch'; readonly version: number; readonly changes: Partial<AccountRecord> }
  | { readonly kind: 'undo'; readonly version: number }

/** What an exchange is doing. `again`: the server was busy; `checking`: an answer was lost. */
export type Phase =
  | { readonly kind: 'waiting' | 'sending' | 'checking' }
  | { readonly kind: 'again'; readonly attempt: number; readonly of: number }

export interface QuickEdit {
  readonly intent: Intent
  /** The run that it is one of, told in its summary; null for an edit in a row of its own. */
  readonly runId: string | null
  /** The own version that this edit takes back. */
  readonly reverts?: number
  readonly phase: Phase
  /** How often it went on by itself after somebody else's save. */
  readonly continued: number
  /** What was sent, under which key: an outcome that is not known is found out by exactly the same. */
  readonly sent: { readonly key: string; readonly request: QuickRequest } | null
}

/** Why an edit was not saved. */
export type Reason =
  /** Somebody changed the same field first. */
  | { readonly kind: 'overtaken'; readonly now: AccountStatus; readonly by: Person | null }
  /** Somebody changed the credit limit, which is looked at together with the status. */
  | { readonly kind: 'linked'; readonly creditLimit: number; readonly by: Person | null }
  | { readonly kind: 'transition'; readonly from: AccountStatus }
  | { readonly kind: 'rule'; readonly violations: readonly Violation[] }
  | { readonly kind: 'deleted'; readonly by: Person }
  | { readonly kind: 'locked'; readonly by: Person }
  /** Nothing was changed; the same may succeed in a moment. */
  | { readonly kind: 'busy' | 'offline' | 'behind' }
  | { readonly kind: 'unknown' }
  /** Nothing was changed, for a reason that only a newer page knows. */
  | { readonly kind: 'unnamed'; readonly requestId: string | null }
  | { readonly kind: 'other'; readonly problem: Problem }

/** An edit that needs a person, with those of the same field that waited for it. */
export interface RefusedEdit {
  readonly field: QuickField
  readonly reason: Reason
  readonly edits: readonly QuickEdit[]
}

/** The run in whose sums a refused edit counts. */
export const toRunId = ({ edits }: RefusedEdit): string | null =>
  edits.find(({ runId }) => runId !== null)?.runId ?? null

/** Whether somebody made it in the row, and so looks there for what became of it. */
export const isFromRow = ({ edits }: RefusedEdit): boolean => edits.some(({ runId }) => runId === null)

export const waiting: Phase = { kind: 'waiting' }

export const toEdit = (intent: Intent, runId: string | null = null, reverts?: number): QuickEdit => ({
  intent,
  runId,
  phase: waiting,
  continued: 0,
  sent: null,
  ...(reverts !== undefined && { reverts }),
})

/** The account with an intent in it. */
export const applyIntent = <Item extends QuickAccount>(account: Item, intent: Intent): Item =>
  intent.field === 'status' ? { ...account, status: intent.to } : { ...account, tags: applyTags(account.tags, intent) }

function applyTags(tags: readonly string[], { add, remove }: TagsIntent): string[] {
  const gone = new Set(remove.map(toTagKey))
  return toTagSet([...tags.filter((tag) => !gone.has(toTagKey(tag))), ...add])
}

/** What turns one set of tags into another. */
export function toTagsIntent(from: readonly string[], to: readonly string[]): TagsIntent {
  return { field: 'tags', add: without(to, from), remove: without(from, to) }
}

function without(tags: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others.map(toTagKey))
  return tags.filter((tag) => !known.has(toTagKey(tag)))
}

/** Whether two sets hold the same tags. */
export const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && without(a, b).length === 0
