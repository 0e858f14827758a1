import 'server-only'
import { type Attempt, type Db, done, type Result, type Runner, refused } from '@/lib/server/accounts/change/attempt'
import { settle } from '@/lib/server/accounts/change/settle'
import { notFound } from '@/lib/server/accounts/refuse/not-found'
import { recordAudit } from '@/lib/server/audit/record-audit'
import type { Actor } from '@/lib/server/auth/actor'

export interface InvitationOf {
  readonly actor: Actor
  readonly id: string
}

/** Makes an open invitation worthless. One that is used, expired or revoked already stays as it is. */
export const revokeInvitation = (run: Runner<null>, invitation: InvitationOf): Promise<Result<null>> =>
  settle(invitation.actor, run, (db) => attempt(db, invitation))

async function attempt({ writer: tx }: Db, { actor, id }: InvitationOf): Promise<Attempt<null>> {
  const { workspaceId } = actor
  const { count } = await tx.invitation.updateMany({
    where: { id, workspaceId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  })
  if (count === 0)
    return (await tx.invitation.count({ where: { id, workspaceId } })) === 0 ? refused(notFound) : done(null)
  await recordAudit(tx, {
    workspaceId,
    byId: actor.person.id,
    action: 'invitation.revoke',
    target: { type: 'invitation', id },
  })
  return done(null)
}
