import { z } from 'zod'
import { personSchema } from './account'
import { pointerSchema, revisionSchema } from './revision'

/** What became of an account in one revision; the kind of the revision tells which. */
export const accountEventNames = ['account.changed', 'account.deleted', 'account.restored'] as const
export type AccountEventName = (typeof accountEventNames)[number]

/** The data of an account event: a revision, with the id of its account. */
export const accountEventSchema = revisionSchema
  .pick({ version: true, fields: true, by: true, at: true, kind: true })
  .extend({ id: z.uuid() })
export type AccountEvent = z.infer<typeof accountEventSchema>

/** Money was moved: how many movements the account has now. Its balance and its transfers are read again. */
export const ledgerEventName = 'ledger.changed'
export const ledgerEventSchema = z.object({ accountId: z.uuid(), sequence: z.int().min(1) })
export type LedgerEvent = z.infer<typeof ledgerEventSchema>

/** Somebody who has an account open; `editing` is the field with the person's newest unsaved change. */
export const presentPersonSchema = personSchema.extend({ editing: pointerSchema.nullable() })

/** Everybody who has an account open, the caller too. It replaces what was known of this account before. */
export const presenceSchema = z.object({ accountId: z.uuid(), people: z.array(presentPersonSchema) })
export type Presence = z.infer<typeof presenceSchema>

/** How long a person counts as present without saying so again, in seconds. */
export const presenceTtlSeconds = 30

/** A client's name for one of its tabs. */
export const tabNameSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, { error: 'is not 1 to 64 characters of A-Za-z0-9_-' })

/** Which of a person's tabs speaks; a client with one only may leave it out. */
export const presenceTabSchema = tabNameSchema.default('only')

/** What a client says of one tab: that the account is open in it, and what is being edited there. */
export const presenceInputSchema = z.strictObject({
  editing: pointerSchema.max(200).nullable().default(null),
  tab: presenceTabSchema,
})
