// What each write of an account looks like on the wire.
import { z } from 'zod'
import { type AccountRecord, accountSchema } from '@/lib/accounts/account'
import type { Resolution } from '@/lib/accounts/revision'
import { toFenceHeader } from '../leases/held-fences'

/** A save: the fields that changed, the version they were changed from, and how a conflict before it was settled. */
export interface AccountSave {
  readonly id: string
  readonly version: number
  readonly changes: Partial<AccountRecord>
  readonly resolution?: Resolution | undefined
}

export const toSaveRequest = ({ id, version, changes, resolution }: AccountSave) => ({
  method: 'PATCH' as const,
  path: `/accounts/${id}`,
  body: { version, ...changes, resolution },
  headers: toFenceHeader(id),
  schema: accountSchema,
})

/** Brings a deleted account back, with changes in the same revision. */
export const toRestoreRequest = ({ id, version, changes }: AccountSave) => ({
  method: 'POST' as const,
  path: `/accounts/${id}/restore`,
  body: { version, changes },
  headers: toFenceHeader(id),
  schema: accountSchema,
})

/** Reverts exactly what the newest version changed. */
export const toUndoRequest = ({ id, version }: { id: string; version: number }) => ({
  method: 'POST' as const,
  path: `/accounts/${id}/undo`,
  body: { version },
  headers: toFenceHeader(id),
  schema: accountSchema,
})

export const toCreateRequest = (record: AccountRecord) => ({
  method: 'POST' as const,
  path: '/accounts',
  body: record,
  schema: accountSchema,
})

export const toDeleteRequest = ({ id, version }: { id: string; version: number }) => ({
  method: 'DELETE' as const,
  path: `/accounts/${id}?version=${version}`,
  headers: toFenceHeader(id),
  schema: z.null(),
})
