import 'server-only'
import type { ApiKey } from '@/lib/accounts/membership'
import { type Actor, hasRole } from '@/lib/server/auth/actor'
import { getDb } from '@/lib/server/db/client'
import { keyColumns, toApiKey } from './key-row'

/** The keys that somebody may revoke: their own, and for an admin those of everybody in the workspace. */
export const toKeysOf = ({ workspaceId, person, ...actor }: Actor) => ({
  workspaceId,
  ...(!hasRole(actor, 'admin') && { personId: person.id }),
})

/** The keys in use that the caller may see, newest first. */
export async function listKeys(actor: Actor): Promise<ApiKey[]> {
  const rows = await getDb().reader.apiKey.findMany({
    where: { ...toKeysOf(actor), revokedAt: null },
    select: keyColumns,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(toApiKey)
}
