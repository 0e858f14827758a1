// A save of an editor on its way to the server, as it is kept on this device. Everything in it is JSON.
import { z } from 'zod'
import { type Account, type AccountRecord, versionSchema } from '@/lib/accounts/account'
import { accountPolicies, type FieldName, isFieldName } from '@/lib/accounts/fields'
import { resolutionSchema } from '@/lib/accounts/revision'
import { looseRecordSchema } from '@/lib/conflict/merge-session-schema'
import { problemSchema } from '@/lib/conflict/problem'
import { toRestoreRequest, toSaveRequest } from '../send/account-requests'

const fieldsSchema = looseRecordSchema.partial()

export const outboxEntrySchema = z.object({
  id: z.string(),
  /** The `Idempotency-Key` of this content: another content has another one. */
  key: z.string(),
  personId: z.string(),
  accountId: z.string(),
  accountName: z.string(),
  kind: z.enum(['save', 'restore']),
  /** The version that was changed, and what the changed fields held in it. */
  version: versionSchema,
  base: fieldsSchema,
  changes: fieldsSchema,
  resolution: resolutionSchema.optional(),
  /** In milliseconds since 1970: the order in which saves are sent. */
  createdAt: z.number(),
  /** Grows when a person changes what is to be saved. */
  edit: z.int(),
  state: z.enum(['waiting', 'sending', 'needs-you']),
  /** It may have reached the server: until the same key was answered nobody knows. */
  hasLeft: z.boolean(),
  /** The form gave it up to the outbox, or is gone. */
  isQueued: z.boolean(),
  /** Why it needs a person; null for a refusal that this client cannot name. */
  problem: problemSchema.nullable(),
  /** The save before it by the same form, which must be answered first. */
  follows: z.string().nullable(),
})
export type OutboxEntry = Readonly<z.infer<typeof outboxEntrySchema>>

/** The request that an entry stands for; the same bytes at every attempt. */
export function toRequest(entry: OutboxEntry) {
  const { accountId: id, version, changes, resolution } = entry
  return entry.kind === 'restore'
    ? toRestoreRequest({ id, version, changes })
    : toSaveRequest({ id, version, changes, resolution })
}

/** The values of some fields, and of those that must make sense together with them. */
export function pickBase(record: AccountRecord, changes: Partial<AccountRecord>): Partial<AccountRecord> {
  const fields = Object.keys(changes)
  const linked = (accountPolicies.linked ?? []).filter((group) => group.some((field) => fields.includes(field))).flat()
  return pickFields(record, [...fields, ...linked])
}

/** The account as it was when the save was made, as far as this device and the server together know. */
export const toBaseAccount = (known: Account, { base, version }: OutboxEntry): Account => ({
  ...known,
  ...base,
  version,
})

/** The fields that an entry changes, in the order in which they were sent. */
export const toFields = ({ changes }: OutboxEntry): FieldName[] => Object.keys(changes).filter(isFieldName)

const pickFields = (record: AccountRecord, fields: readonly string[]): Partial<AccountRecord> =>
  Object.fromEntries(Object.entries(record).filter(([field]) => fields.includes(field)))
