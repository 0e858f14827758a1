import { z } from 'zod'
import { personSchema } from './account'
import { pageOf } from './revision'

/** What the audit knows by triggers: the row that is written says who did it. */
export const rowActions = [
  'account.create',
  'account.update',
  'account.merge',
  'account.restore',
  'account.delete',
  'account.undo',
  'account.purge',
  'transfer.create',
  'lease.take-over',
  'invitation.create',
  'invitation.accept',
  'key.create',
] as const

/** What the application tells it, in the transaction of the effect. */
export const notedActions = [
  'workspace.create',
  'workspace.change',
  'member.add',
  'member.role',
  'member.remove',
  'member.leave',
  'invitation.revoke',
  'key.revoke',
] as const

export const auditActions = [...rowActions, ...notedActions] as const
export type AuditAction = (typeof auditActions)[number]

export const auditTargets = ['account', 'transfer', 'person', 'invitation', 'key', 'workspace'] as const

const role = z.string()

/** What an entry says beside who, what and when. Never a value of a field; an amount of money moved is none. */
export const auditDetailSchema = z.looseObject({
  /** The version that a change of an account started from; null for its creation. */
  from: z.int().nullable().optional(),
  fields: z.array(z.string()).optional(),
  merge: z
    .object({
      theirs: z.int(),
      decisions: z.array(z.object({ field: z.string(), choice: z.enum(['mine', 'theirs', 'both', 'base', 'custom']) })),
    })
    .optional(),
  forced: z.literal(true).optional(),
  /** Of a transfer: null is the world outside. Of a lease: who held it before. */
  fromId: z.string().nullable().optional(),
  toId: z.string().nullable().optional(),
  amount: z.int().optional(),
  fence: z.int().optional(),
  role: role.optional(),
  roleBefore: role.optional(),
})
export type AuditDetail = z.infer<typeof auditDetailSchema>

/** The JSON of an entry, as it is stored and hashed. */
export const auditEntrySchema = z.object({
  action: z.string(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
  target: z.object({ type: z.string(), id: z.string(), version: z.int().optional() }),
  detail: z.record(z.string(), z.json()),
})

/** An entry as the API answers it. `names` are those that people and accounts have by now. */
export const auditItemSchema = z.object({
  sequence: z.int().min(1),
  at: z.iso.datetime(),
  action: z.string(),
  by: personSchema.nullable(),
  target: z.object({ type: z.string(), id: z.string(), version: z.int().optional() }),
  detail: auditDetailSchema,
  names: z.record(z.string(), z.string()),
  entry: z.string(),
  hash: z.string(),
})
export type AuditItem = z.infer<typeof auditItemSchema>
export const auditPageSchema = pageOf(auditItemSchema)
