import 'server-only'
import { getDb } from '@/lib/server/db/client'
import { getMetrics } from '@/lib/server/metrics/metrics'
import { abandonedAfterMs, keptMs, toDay } from './times'

const sweepEveryMs = 10 * 60_000

declare global {
  var truceNextConflictSweep: number | undefined
}

/** Now and then marks what nobody settled as abandoned, and removes what is older than 400 days. */
export async function sweepConflicts(now = Date.now()): Promise<void> {
  if (now < (globalThis.truceNextConflictSweep ?? 0)) return
  globalThis.truceNextConflictSweep = now + sweepEveryMs
  const { writer } = getDb()
  const abandoned = await writer.conflictRecord.updateMany({
    where: { outcome: null, at: { lte: new Date(now - abandonedAfterMs) } },
    data: { outcome: 'abandoned' },
  })
  if (abandoned.count > 0) getMetrics().merges.inc({ outcome: 'abandoned' }, abandoned.count)
  await writer.conflictRecord.deleteMany({ where: { at: { lt: new Date(now - keptMs) } } })
  await writer.saveTally.deleteMany({ where: { day: { lt: toDay(now - keptMs) } } })
}
