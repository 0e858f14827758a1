import 'server-only'
import type { Member, Role } from '@/lib/accounts/membership'

export const memberColumns = {
  role: true,
  createdAt: true,
  person: { select: { id: true, name: true, email: true } },
} as const

export interface MemberRow {
  readonly role: Role
  readonly createdAt: Date | null
  readonly person: { readonly id: string; readonly name: string; readonly email: string | null }
}

/** A member as the API answers it. */
export const toMember = ({ role, createdAt, person }: MemberRow, seesEmail: boolean): Member => ({
  id: person.id,
  name: person.name,
  role,
  joinedAt: createdAt?.toISOString() ?? null,
  ...(seesEmail && { email: person.email }),
})
