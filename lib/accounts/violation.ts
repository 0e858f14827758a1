// A broken rule as it travels: one shape for refusals, dry runs and the browser's own checks.
import { z } from 'zod'
import { accountRecordSchema, statusSchema } from './account'

export const ruleNames = [
  'status-transition',
  'closed-is-read-only',
  'close-needs-zero-balance',
  'prospect-credit',
  'credit-below-overdraft',
  'insufficient-funds',
  'account-not-active',
  'delete-needs-zero-balance',
] as const
export type RuleName = (typeof ruleNames)[number]

const cents = z.int()

/** A movement of money as a remedy proposes it; null is the world outside. */
export const transferProposalSchema = z.object({
  fromId: z.string().nullable(),
  toId: z.string().nullable(),
  amount: cents,
})

const { phone, company, address } = accountRecordSchema.shape
/** Some fields of an account. One that is left out stays left out: a default would empty it. */
const changesSchema = accountRecordSchema
  .extend({ phone: phone.unwrap(), company: company.unwrap(), address: address.unwrap() })
  .partial()

/** Something that makes the refused write valid: a merge patch over what was to be saved, or a transfer before it. */
export const remedySchema = z.object({
  rel: z.string(),
  title: z.string(),
  changes: changesSchema.optional(),
  /** The account that `changes` are for, where it is not the one that was written. */
  accountId: z.string().optional(),
  transfer: transferProposalSchema.optional(),
})
export type Remedy = z.infer<typeof remedySchema>

export const violationSchema = z.object({
  rule: z.enum(ruleNames),
  /** Where (JSON Pointer): a field of the account, or of the transfer. */
  pointer: z.string(),
  detail: z.string(),
  limit: cents.optional(),
  actual: cents.optional(),
  allowed: z.array(statusSchema).optional(),
  remedies: z.array(remedySchema),
})
/** One broken rule: which, where, a sentence, and what would cure it. */
export type Violation = z.infer<typeof violationSchema>
