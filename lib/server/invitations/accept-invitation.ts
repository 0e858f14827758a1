import 'server-only'
import type { Joined } from '@/lib/accounts/membership'
import { type Attempt, type Db, done, type Result, type Runner, refused } from '@/lib/server/accounts/change/attempt'
import { repeat } from '@/lib/server/accounts/change/settle'
import { invalid } from '@/lib/server/accounts/refuse/invalid'
import { notFound } from '@/lib/server/accounts/refuse/not-found'
import { hashSecret } from '@/lib/server/auth/secret'
import { classifyDbError } from '@/lib/server/db/errors'
import { membersChanged } from '@/lib/server/members/members-changed'
import { toState } from './invitation-row'

export interface Acceptance {
  readonly personId: string
  readonly token: string
}

/**
 * Lets somebody into the workspace of an invitation, once for each invitation. Who is in it already stays what they
 * are, and the invitation stays open for whom it was meant. `run` must run an attempt in one transaction.
 */
export async function acceptInvitation(run: Runner<Joined>, acceptance: Acceptance): Promise<Result<Joined>> {
  const result = await repeat(run, (db) => attempt(db, acceptance))
  if (result.ok) membersChanged(result.value.workspace.id)
  return result
}

async function attempt({ writer: tx }: Db, { personId, token }: Acceptance): Promise<Attempt<Joined>> {
  const invitation = await tx.invitation.findUnique({
    where: { hash: hashSecret(token) },
    select: {
      id: true,
      role: true,
      workspaceId: true,
      expiresAt: true,
      acceptedAt: true,
      revokedAt: true,
      workspace: { select: { id: true, name: true } },
    },
  })
  if (invitation === null) return refused(notFound)
  const { id, role, workspaceId, workspace } = invitation
  const known = await tx.membership.findUnique({
    where: { workspaceId_personId: { workspaceId, personId } },
    select: { role: true },
  })
  if (known !== null) return done({ workspace, role: known.role })
  const state = toState(invitation)
  if (state !== 'open') return refused(refuseState[state])
  const now = new Date()
  const { count } = await tx.invitation.updateMany({
    where: { id, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    data: { acceptedAt: now, acceptedById: personId },
  })
  // Somebody else had it a moment before: the next attempt sees what it is by then.
  if (count === 0) return { kind: 'lost' }
  try {
    await tx.membership.create({ data: { workspaceId, personId, role, createdAt: now }, select: { role: true } })
  } catch (error) {
    // The same person came in by another invitation at this moment.
    if (classifyDbError(error).kind === 'unique') return { kind: 'lost' }
    throw error
  }
  return done({ workspace, role })
}

const refuseWith = (code: string, detail: string) => invalid([{ pointer: '/token', code, detail }])
const refuseState = {
  accepted: refuseWith('invitation-used', 'is that of an invitation that somebody has accepted: ask for a new one'),
  revoked: refuseWith('invitation-revoked', 'is that of an invitation that was taken back: ask for a new one'),
  expired: refuseWith('invitation-expired', 'is that of an invitation that has expired: ask for a new one'),
} as const
