import 'server-only'
import { getDb } from '@/lib/server/db/client'
import { getEnv } from '@/lib/server/env'
import { noteKeyUse } from '@/lib/server/keys/note-key-use'
import { type Actor, toLowerRole } from './actor'
import { findMember } from './find-member'
import { hashSecret } from './secret'
import { forgetSessions } from './session/find-session'
import { createCacheOf } from './ttl-cache'

/** A revoked key, a changed role or another lease policy takes effect within this time. */
const cacheTtlMs = 5_000
const cacheOf = createCacheOf<Actor>('keys', cacheTtlMs, 1_000)

/** Whom an API key stands for; null for one that is unknown, revoked, or a demo key outside demo mode. */
export async function findByApiKey(key: string): Promise<Actor | null> {
  if (isDemoKey(key) && !getEnv().isDemo) return null
  const hash = hashSecret(key)
  const cache = cacheOf(getDb())
  const known = cache.get(hash)
  const actor = known ?? (await findActor(hash))
  if (actor === null) return null
  if (known === undefined) cache.set(hash, actor)
  noteKeyUse(actor.proof.id)
  return actor
}

/** A database that was seeded in demo mode and is then served without it must not keep its doors open. */
const isDemoKey = (key: string) => key.startsWith('demo-')

async function findActor(hash: string): Promise<Actor | null> {
  const apiKey = await getDb().reader.apiKey.findFirst({
    where: { hash, revokedAt: null },
    select: { id: true, workspaceId: true, personId: true, role: true },
  })
  if (apiKey === null) return null
  const member = await findMember(apiKey)
  if (member === null) return null
  return { ...member, proof: { kind: 'key', id: apiKey.id }, role: toLowerRole(apiKey.role, member.role) }
}

/** Reads everybody again, where it is known that something about them changed. Other instances take their time. */
export function forgetActors(): void {
  cacheOf(getDb()).clear()
  forgetSessions()
}
