import 'server-only'
import { createCacheOf } from '@/lib/server/auth/ttl-cache'
import { type Database, getDb } from '@/lib/server/db/client'
import { getLog } from '@/lib/server/log'

const everyMs = 60_000
const notedOf = createCacheOf<true>('key-uses', everyMs, 10_000)

/** Notes that a key was used, once a minute at most. Nobody waits for it, and nothing fails with it. */
export function noteKeyUse(id: string): void {
  const db = getDb()
  const noted = notedOf(db)
  if (noted.get(id)) return
  noted.set(id, true)
  write(db, id).catch((err: unknown) => getLog().debug({ err }, 'the use of a key was not noted'))
}

async function write({ writer }: Database, id: string): Promise<void> {
  const now = Date.now()
  // Another instance may have noted it.
  const isDue = [{ lastUsedAt: null }, { lastUsedAt: { lt: new Date(now - everyMs) } }]
  await writer.apiKey.updateMany({ where: { id, OR: isDue }, data: { lastUsedAt: new Date(now) } })
}
