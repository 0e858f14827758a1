import 'server-only'
import type { Member, Role } from '@/lib/accounts/membership'
import { type Attempt, done, type Result, type Runner, refused } from '@/lib/server/accounts/change/attempt'
import { settle } from '@/lib/server/accounts/change/settle'
import { notFound } from '@/lib/server/accounts/refuse/not-found'
import { recordAudit } from '@/lib/server/audit/record-audit'
import type { Actor } from '@/lib/server/auth/actor'
import type { Transaction } from '@/lib/server/db/transaction'
import { isAdmin, isLastAdmin, lockMembers } from './lock-members'
import { memberColumns, toMember } from './member-row'
import { membersChanged } from './members-changed'
import { lastAdmin, notAdmin } from './refuse'
import { revokeOpenInvitations } from './revoke-open-invitations'

export interface RoleChange {
  readonly actor: Actor
  readonly personId: string
  readonly role: Role
}

/** Makes a member a viewer, an editor or an admin. `run` must run an attempt in one transaction. */
export async function changeRole(run: Runner<Member>, change: RoleChange): Promise<Result<Member>> {
  const result = await settle(change.actor, run, ({ writer }) => attempt(writer, change))
  if (result.ok) membersChanged(change.actor.workspaceId)
  return result
}

async function attempt(tx: Transaction, { actor, personId, role }: RoleChange): Promise<Attempt<Member>> {
  const { workspaceId } = actor
  await lockMembers(tx, workspaceId)
  const where = { workspaceId_personId: { workspaceId, personId } }
  const member = await tx.membership.findUnique({ where, select: memberColumns })
  if (member === null) return refused(notFound)
  if (role !== 'admin' && (await isLastAdmin(tx, workspaceId, personId))) return refused(lastAdmin)
  if (!(await isAdmin(tx, workspaceId, actor.person.id))) return refused(notAdmin)
  if (member.role === role) return done(toMember(member, true))
  if (role !== 'admin') await revokeOpenInvitations(tx, { workspaceId, personId, byId: actor.person.id })
  await recordAudit(tx, {
    workspaceId,
    byId: actor.person.id,
    action: 'member.role',
    target: { type: 'person', id: personId },
    detail: { role, roleBefore: member.role },
  })
  return done(toMember(await tx.membership.update({ where, data: { role }, select: memberColumns }), true))
}
