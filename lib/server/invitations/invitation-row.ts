import 'server-only'
import type { Invitation, InvitationState, Role } from '@/lib/accounts/membership'

const person = { select: { id: true, name: true } } as const
export const invitationColumns = {
  id: true,
  role: true,
  label: true,
  createdAt: true,
  createdBy: person,
  expiresAt: true,
  acceptedAt: true,
  acceptedBy: person,
  revokedAt: true,
} as const

interface Times {
  readonly expiresAt: Date
  readonly acceptedAt: Date | null
  readonly revokedAt: Date | null
}

interface InvitationRow extends Times {
  readonly id: string
  readonly role: Role
  readonly label: string
  readonly createdAt: Date
  readonly createdBy: { readonly id: string; readonly name: string }
  readonly acceptedBy: { readonly id: string; readonly name: string } | null
}

/** An invitation as the API answers it. */
export const toInvitation = (row: InvitationRow): Invitation => ({
  id: row.id,
  role: row.role,
  label: row.label,
  state: toState(row),
  createdAt: row.createdAt.toISOString(),
  createdBy: row.createdBy,
  expiresAt: row.expiresAt.toISOString(),
  acceptedBy: row.acceptedBy,
})

/** What became of it. */
export function toState({ acceptedAt, revokedAt, expiresAt }: Times): InvitationState {
  if (acceptedAt !== null) return 'accepted'
  if (revokedAt !== null) return 'revoked'
  return expiresAt.getTime() <= Date.now() ? 'expired' : 'open'
}
