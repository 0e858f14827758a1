// The quick edits of one account: one is on its way, the others wait and build on its version. Pure.
import type { AccountListItem } from '@/lib/accounts/revision'
import { canBecome } from '@/lib/accounts/rules'
import {
  applyIntent,
  type Intent,
  isSameSet,
  type Phase,
  type QuickAccount,
  type QuickEdit,
  type QuickField,
  type QuickRequest,
  type Reason,
  type RefusedEdit,
  toEdit,
  toRunId,
  waiting,
} from './quick-edit'

export interface QuickRow {
  /** What the next edit is made to: as the person saw it, then as the answers say. Other people's saves do not move it. */
  readonly base: QuickAccount
  /** In order; the first is on its way. */
  readonly queue: readonly QuickEdit[]
  /** What needs a person, at most one for each field. */
  readonly refused: Readonly<Partial<Record<QuickField, RefusedEdit>>>
}

/** A new edit at the end of the queue. It takes the place of a refused one of the same field. */
export function askRow(row: QuickRow | undefined, seen: QuickAccount, edit: QuickEdit): QuickRow {
  if (row === undefined) return { base: toQuick(seen), queue: [edit], refused: {} }
  const base = row.queue.length === 0 ? toNewer(row.base, seen) : row.base
  return { base, queue: [...row.queue, edit], refused: without(row.refused, edit.intent.field) }
}

/** What the first edit has to send; null when it is stored already. */
export function toRequest({ base, queue: [head] }: QuickRow): QuickRequest | null {
  if (head === undefined) return null
  if (head.sent !== null) return head.sent.request
  const next = applyIntent(base, head.intent)
  if (isSame(base, next, head.intent.field)) return null
  if (head.reverts === base.version) return { kind: 'undo', version: base.version }
  const changes = head.intent.field === 'status' ? { status: next.status } : { tags: [...next.tags] }
  return { kind: 'patch', version: base.version, changes }
}

/** What stands against the first edit before anything is sent. Taking a version back may lead to any status. */
export function findObstacle({ base, queue: [head] }: QuickRow): Reason | null {
  if (head?.intent.field !== 'status' || head.sent !== null) return null
  const { seen, to } = head.intent
  if (base.status === to) return null
  if (base.status !== seen) return { kind: 'overtaken', now: base.status, by: null }
  return head.reverts === base.version || canBecome(seen, to) ? null : { kind: 'transition', from: seen }
}

export const sendHead = (row: QuickRow, sent: NonNullable<QuickEdit['sent']>): QuickRow =>
  withHead(row, (head) => ({ ...head, sent, phase: { kind: 'sending' } }))

export const setPhase = (row: QuickRow, phase: Phase): QuickRow => withHead(row, (head) => ({ ...head, phase }))

export function withHead(row: QuickRow, change: (head: QuickEdit) => QuickEdit): QuickRow {
  const [head, ...rest] = row.queue
  return head === undefined ? row : { ...row, queue: [change(head), ...rest] }
}

/** The same edits once more. One whose outcome is not known is sent exactly as it was, and so finds out. */
export function retryRow(row: QuickRow, field: QuickField): QuickRow {
  const refused = row.refused[field]
  if (refused === undefined) return row
  const isUnknown = refused.reason.kind === 'unknown'
  const edits = refused.edits.map((edit) => ({
    ...edit,
    phase: waiting,
    continued: 0,
    sent: isUnknown ? edit.sent : null,
  }))
  return { ...row, queue: [...row.queue, ...edits], refused: without(row.refused, field) }
}

/** The wanted status over what is stored now, as the person sees it. */
export function insistRow(row: QuickRow, seen: QuickAccount): QuickRow {
  const refused = row.refused.status
  const wanted = refused && toWanted(refused)
  if (refused === undefined || wanted?.field !== 'status') return row
  return askRow(row, seen, toEdit({ field: 'status', seen: seen.status, to: wanted.to }, toRunId(refused)))
}

export const dropRefused = (row: QuickRow, field: QuickField): QuickRow => ({
  ...row,
  refused: without(row.refused, field),
})

/** What all of a refused edit wanted in the end. */
export function toWanted({ edits }: RefusedEdit): Intent | undefined {
  const [first] = edits
  const last = edits.at(-1)?.intent
  if (first?.intent.field === 'status' && last?.field === 'status') return { ...first.intent, to: last.to }
  const [add, remove] = [new Set<string>(), new Set<string>()]
  for (const { intent } of edits) {
    if (intent.field !== 'tags') continue
    for (const tag of intent.add) if (!remove.delete(tag)) add.add(tag)
    for (const tag of intent.remove) if (!add.delete(tag)) remove.add(tag)
  }
  return first && { field: 'tags', add: [...add], remove: [...remove] }
}

/** What the list shows: the newest that is stored, with what is on its way in it. */
export function toShown<Item extends AccountListItem>(item: Item, row: QuickRow | undefined): Item {
  if (row === undefined) return item
  const stored = row.base.version > item.version ? { ...item, ...row.base } : item
  return row.queue.reduce((shown, { intent }) => applyIntent(shown, intent), stored)
}

/** The account as far as quick edits know it, without what else the caller has. */
export const toQuick = ({ id, name, version, status, tags, creditLimit }: QuickAccount): QuickAccount => ({
  id,
  name,
  version,
  status,
  tags,
  creditLimit,
})

export const toNewer = (known: QuickAccount, other: QuickAccount): QuickAccount =>
  other.version > known.version ? toQuick(other) : known

const isSame = (a: QuickAccount, b: QuickAccount, field: QuickField) =>
  field === 'status' ? a.status === b.status : isSameSet(a.tags, b.tags)

function without(refused: QuickRow['refused'], field: QuickField): QuickRow['refused'] {
  const { [field]: _, ...rest } = refused
  return rest
}
