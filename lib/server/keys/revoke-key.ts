import 'server-only'
import { type Attempt, type Db, done, type Result, type Runner, refused } from '@/lib/server/accounts/change/attempt'
import { settle } from '@/lib/server/accounts/change/settle'
import { notFound } from '@/lib/server/accounts/refuse/not-found'
import { recordAudit } from '@/lib/server/audit/record-audit'
import type { Actor } from '@/lib/server/auth/actor'
import { membersChanged } from '@/lib/server/members/members-changed'
import { toKeysOf } from './list-keys'

export interface KeyOf {
  readonly actor: Actor
  readonly id: string
}

/** Ends a key; one that was revoked already stays so. A key that the caller may not see is not there. */
export async function revokeKey(run: Runner<null>, key: KeyOf): Promise<Result<null>> {
  const result = await settle(key.actor, run, (db) => attempt(db, key))
  if (result.ok) membersChanged(key.actor.workspaceId)
  return result
}

async function attempt({ writer: tx }: Db, { actor, id }: KeyOf): Promise<Attempt<null>> {
  const where = { id, ...toKeysOf(actor) }
  const { count } = await tx.apiKey.updateMany({
    where: { ...where, revokedAt: null },
    data: { revokedAt: new Date() },
  })
  if (count === 0) return (await tx.apiKey.count({ where })) === 0 ? refused(notFound) : done(null)
  await recordAudit(tx, {
    workspaceId: actor.workspaceId,
    byId: actor.person.id,
    action: 'key.revoke',
    target: { type: 'key', id },
  })
  return done(null)
}
