import 'server-only'
import { v7 } from 'uuid'
import type { NewInvitation, Role } from '@/lib/accounts/membership'
import { type Attempt, type Db, done, type Result, type Runner, refused } from '@/lib/server/accounts/change/attempt'
import { settle } from '@/lib/server/accounts/change/settle'
import { invalid } from '@/lib/server/accounts/refuse/invalid'
import type { Actor } from '@/lib/server/auth/actor'
import { createSecret, hashSecret } from '@/lib/server/auth/secret'
import { getEnv } from '@/lib/server/env'
import { isAdmin, lockMembers } from '@/lib/server/members/lock-members'
import { notAdmin } from '@/lib/server/members/refuse'
import { invitationColumns, toInvitation } from './invitation-row'

const dayMs = 86_400_000
/** Open ones at once; a list that nobody can look through protects nobody. */
export const maxOpenInvitations = 100

export interface InvitationWish {
  readonly actor: Actor
  readonly input: { readonly role: Role; readonly label: string; readonly expiresInDays: number }
}

/**
 * Makes a link that lets one person in. It is answered here and never again: only its hash is stored.
 * `run` must run an attempt in one transaction, and must not keep the reply.
 */
export const createInvitation = (run: Runner<NewInvitation>, wish: InvitationWish): Promise<Result<NewInvitation>> =>
  settle(wish.actor, run, (db) => attempt(db, wish))

async function attempt({ writer: tx }: Db, { actor, input }: InvitationWish): Promise<Attempt<NewInvitation>> {
  const { workspaceId, person } = actor
  const now = new Date()
  await lockMembers(tx, workspaceId)
  if (!(await isAdmin(tx, workspaceId, person.id))) return refused(notAdmin)
  const open = await tx.invitation.count({
    where: { workspaceId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
  })
  if (open >= maxOpenInvitations) return refused(tooMany)
  const token = createSecret()
  const { role, label, expiresInDays } = input
  const row = await tx.invitation.create({
    data: {
      id: v7(),
      hash: hashSecret(token),
      workspaceId,
      role,
      label,
      createdAt: now,
      createdById: person.id,
      expiresAt: new Date(now.getTime() + expiresInDays * dayMs),
    },
    select: invitationColumns,
  })
  return done({ ...toInvitation(row), token, url: `${getEnv().appOrigin}/invitations/${token}` })
}

const tooMany = invalid([
  {
    pointer: '',
    code: 'too-many',
    detail: `is one more than ${maxOpenInvitations} open invitations: revoke some first`,
  },
])
