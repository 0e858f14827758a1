import 'server-only'
import { type Attempt, done, type Result, type Runner, refused } from '@/lib/server/accounts/change/attempt'
import { settle } from '@/lib/server/accounts/change/settle'
import { notFound } from '@/lib/server/accounts/refuse/not-found'
import { recordAudit } from '@/lib/server/audit/record-audit'
import type { Actor } from '@/lib/server/auth/actor'
import type { Transaction } from '@/lib/server/db/transaction'
import { isAdmin, isLastAdmin, lockMembers } from './lock-members'
import { membersChanged } from './members-changed'
import { lastAdmin, notAdmin } from './refuse'
import { revokeKeys } from './revoke-keys'
import { revokeOpenInvitations } from './revoke-open-invitations'

export interface Removal {
  readonly actor: Actor
  /** The caller's own id to leave. */
  readonly personId: string
}

/**
 * Takes somebody out of the workspace, with their keys and open invitations. What they did stays theirs. `run` must run
 * an attempt in one transaction.
 */
export async function removeMember(run: Runner<null>, removal: Removal): Promise<Result<null>> {
  const result = await settle(removal.actor, run, ({ writer }) => attempt(writer, removal))
  if (result.ok) membersChanged(removal.actor.workspaceId)
  return result
}

async function attempt(tx: Transaction, { actor, personId }: Removal): Promise<Attempt<null>> {
  const { workspaceId } = actor
  await lockMembers(tx, workspaceId)
  const place = { workspaceId, personId }
  if ((await tx.membership.count({ where: place })) === 0) return refused(notFound)
  if (await isLastAdmin(tx, workspaceId, personId)) return refused(lastAdmin)
  const isLeaving = personId === actor.person.id
  if (!isLeaving && !(await isAdmin(tx, workspaceId, actor.person.id))) return refused(notAdmin)
  await tx.membership.delete({ where: { workspaceId_personId: place }, select: { personId: true } })
  // Invited again later, they start without the keys that somebody wanted gone.
  await revokeKeys(tx, { ...place, byId: actor.person.id })
  await tx.session.updateMany({ where: place, data: { workspaceId: null } })
  await revokeOpenInvitations(tx, { ...place, byId: actor.person.id })
  await recordAudit(tx, {
    workspaceId,
    byId: actor.person.id,
    action: isLeaving ? 'member.leave' : 'member.remove',
    target: { type: 'person', id: personId },
  })
  return done(null)
}
