import 'server-only'
import type { Browser } from '@/lib/accounts/sign-in'
import { getDb } from '@/lib/server/db/client'
import type { Session } from './find-session'

const most = 100

/** The browsers that a person is signed in with, the one used last in front. */
export async function listSessions({ id, personId }: Session): Promise<Browser[]> {
  const rows = await getDb().reader.session.findMany({
    where: { personId, expiresAt: { gt: new Date() } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: { id: true, createdAt: true, updatedAt: true, userAgent: true },
  })
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.updatedAt.toISOString(),
    userAgent: row.userAgent || null,
    current: row.id === id,
  }))
}
