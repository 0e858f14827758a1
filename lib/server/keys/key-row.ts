import 'server-only'
import type { ApiKey, Role } from '@/lib/accounts/membership'

export const keyColumns = {
  id: true,
  label: true,
  prefix: true,
  role: true,
  person: { select: { id: true, name: true } },
  createdAt: true,
  lastUsedAt: true,
} as const

interface KeyRow {
  readonly id: string
  readonly label: string
  readonly prefix: string
  readonly role: Role
  readonly person: { readonly id: string; readonly name: string }
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
}

/** A key as the API answers it. */
export const toApiKey = ({ createdAt, lastUsedAt, ...row }: KeyRow): ApiKey => ({
  ...row,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
})
