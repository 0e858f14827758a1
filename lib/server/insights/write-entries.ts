import 'server-only'
import { v7 } from 'uuid'
import { z } from 'zod'
import { getDb } from '@/lib/server/db/client'
import { retryWrite } from '@/lib/server/db/transaction'
import { getMetrics } from '@/lib/server/metrics/metrics'
import { type Ending, type Entry, type Save, toEnding } from './conflict'
import { type OpenConflict, openConflictSchema } from './conflict-row'
import { sweepConflicts } from './sweep-conflicts'
import { abandonedAfterMs, toDay } from './times'

interface Closed extends Ending {
  readonly resolvedAt: Date
  readonly at: Date
}

/** Writes entries in one transaction: the new conflicts, those that the saves among them end, and how many saves. */
export async function writeEntries(entries: readonly Entry[]): Promise<void> {
  const { writer } = getDb()
  const saves = entries.filter((entry) => entry.kind === 'save')
  const { added, closed } = matchEntries(entries, await findOpen(saves))
  const isNew = new Set(added.map(({ id }) => id))
  await retryWrite(() =>
    writer.$transaction([
      writer.conflictRecord.createMany({
        data: added.map((conflict) => ({ ...conflict, ...toEnd(closed, conflict) })),
      }),
      ...[...closed]
        .filter(([id]) => !isNew.has(id))
        .map(([id, { outcome, decisions, resolvedAt }]) =>
          // Of two instances one ends it.
          writer.conflictRecord.updateMany({ where: { id, outcome: null }, data: { outcome, decisions, resolvedAt } }),
        ),
      ...countSaves(saves).map(({ workspaceId, day, count }) =>
        writer.saveTally.upsert({
          where: { workspaceId_day: { workspaceId, day } },
          create: { workspaceId, day, saves: count },
          update: { saves: { increment: count } },
        }),
      ),
    ]),
  )
  for (const { at, resolvedAt, outcome } of closed.values())
    getMetrics().resolveSeconds.observe({ outcome }, (resolvedAt.getTime() - at.getTime()) / 1_000)
  await sweepConflicts()
}

/** Goes through what happened in its order: a save ends every open conflict of that person with that account. */
function matchEntries(entries: readonly Entry[], known: readonly OpenConflict[]) {
  const open = new Set(known)
  const added: OpenConflict[] = []
  const closed = new Map<string, Closed>()
  for (const entry of entries) {
    if (entry.kind === 'conflict') {
      const { kind: _, fields, ...rest } = entry
      const conflict = { ...rest, fields: [...fields], id: v7() }
      added.push(conflict)
      open.add(conflict)
      continue
    }
    for (const conflict of open)
      if (isEndedBy(conflict, entry)) {
        open.delete(conflict)
        closed.set(conflict.id, { at: conflict.at, resolvedAt: entry.at, ...toEnding(conflict, entry) })
      }
  }
  return { added, closed }
}

const isEndedBy = (conflict: OpenConflict, save: Save) =>
  conflict.personId === save.personId &&
  conflict.accountId === save.accountId &&
  conflict.workspaceId === save.workspaceId &&
  conflict.at <= save.at

/** The columns that a conflict has once it is settled. */
function toEnd(closed: ReadonlyMap<string, Closed>, { id }: OpenConflict) {
  const ending = closed.get(id)
  if (ending === undefined) return {}
  const { outcome, decisions, resolvedAt } = ending
  return { outcome, decisions, resolvedAt }
}

/** What these people have not settled yet. */
async function findOpen(saves: readonly Save[]): Promise<OpenConflict[]> {
  if (saves.length === 0) return []
  const rows = await getDb().reader.conflictRecord.findMany({
    where: {
      personId: { in: [...new Set(saves.map(({ personId }) => personId))] },
      outcome: null,
      at: { gt: new Date(Date.now() - abandonedAfterMs) },
    },
    select: { id: true, workspaceId: true, accountId: true, personId: true, code: true, fields: true, at: true },
    orderBy: { at: 'desc' },
    take: 1_000,
  })
  return z.array(openConflictSchema).parse(rows)
}

function countSaves(saves: readonly Save[]) {
  const counts = new Map<string, { readonly workspaceId: string; readonly day: string; count: number }>()
  for (const { workspaceId, at } of saves) {
    const day = toDay(at)
    const key = `${workspaceId} ${day}`
    const known = counts.get(key) ?? { workspaceId, day, count: 0 }
    counts.set(key, { ...known, count: known.count + 1 })
  }
  // Always in one order, so that two instances do not wait for each other.
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, count]) => count)
}
