import 'server-only'
import type { OpenedInvitation } from '@/lib/accounts/membership'
import type { Result } from '@/lib/server/accounts/change/attempt'
import { notFound } from '@/lib/server/accounts/refuse/not-found'
import { hashSecret } from '@/lib/server/auth/secret'
import { getDb } from '@/lib/server/db/client'
import { toState } from './invitation-row'

/** What whoever has the link may know before they follow it. */
export async function findInvitation(token: string): Promise<Result<OpenedInvitation>> {
  const row = await getDb().reader.invitation.findUnique({
    where: { hash: hashSecret(token) },
    select: {
      role: true,
      expiresAt: true,
      acceptedAt: true,
      revokedAt: true,
      workspace: { select: { name: true } },
      createdBy: { select: { name: true } },
    },
  })
  if (row === null) return { ok: false, refusal: notFound }
  const { role, workspace, createdBy: invitedBy, expiresAt } = row
  return { ok: true, value: { workspace, role, invitedBy, state: toState(row), expiresAt: expiresAt.toISOString() } }
}
