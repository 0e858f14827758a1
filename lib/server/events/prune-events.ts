import 'server-only'
import { getDb } from '@/lib/server/db/client'

/** How many entries of a workspace's log stay: more than any reader is told at once, so that the rest is read by none. */
export const keptEvents = 1_000
const pruneEveryMs = 10 * 60 * 1_000

const nextPrunes = new Map<string, number>()

/** Removes what no reader of a workspace's log can be told any more, now and then. */
export async function pruneEvents(workspaceId: string, now = Date.now()): Promise<void> {
  if (now < (nextPrunes.get(workspaceId) ?? 0)) return
  nextPrunes.set(workspaceId, now + pruneEveryMs)
  const { reader, writer } = getDb()
  const newestToGo = await reader.accountEvent.findFirst({
    where: { workspaceId },
    orderBy: { id: 'desc' },
    skip: keptEvents,
    select: { id: true },
  })
  if (newestToGo) await writer.accountEvent.deleteMany({ where: { workspaceId, id: { lte: newestToGo.id } } })
}
