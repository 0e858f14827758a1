import { z } from 'zod'
import { optionalLine, personSchema } from './account'
import { pageOf } from './revision'

/** The most that one transfer may move, in cents. */
export const maxTransferAmount = 1_000_000_000_000

/** The largest whole number that JSON carries exactly. No balance passes it. */
export const maxBalance = Number.MAX_SAFE_INTEGER

const cents = z.int()
const accountId = z.uuid().overwrite((id) => id.toLowerCase())
const side = accountId.nullable()

/** Where money comes from and goes to; null is the world outside. */
const sidesSchema = z.object({ fromId: side, toId: side })

/** The sides are compared even where another member is at fault: every fault is told at once. */
const compareSides = (message: string, code: string) => ({
  error: message,
  path: ['toId'],
  params: { code },
  when: ({ value }: { readonly value: unknown }) => sidesSchema.safeParse(value).success,
})

/** A transfer as a request sends it. */
export const transferInputSchema = z
  .strictObject({
    ...sidesSchema.shape,
    amount: cents.min(1).max(maxTransferAmount),
    memo: optionalLine(200).default(null),
  })
  .refine(
    ({ fromId, toId }) => fromId !== null || toId !== null,
    compareSides('must be an account, since the money comes from outside', 'both-outside'),
  )
  .refine(
    ({ fromId, toId }) => fromId === null || fromId !== toId,
    compareSides('is the account that the money comes from', 'same-account'),
  )
export type TransferInput = z.infer<typeof transferInputSchema>

/** A transfer as the API answers it; `balances` has the balance of each account after it, by account id. */
export const transferSchema = z.object({
  id: z.uuid(),
  ...sidesSchema.shape,
  amount: cents,
  memo: z.string().nullable(),
  at: z.iso.datetime(),
  by: personSchema,
  balances: z.record(z.string(), cents),
})
export type Transfer = z.infer<typeof transferSchema>

/** An account as a transfer names it; `name` is null where it is not known any more. */
const partySchema = z.object({ id: z.uuid(), name: z.string().nullable(), deleted: z.boolean() })
export type TransferParty = z.infer<typeof partySchema>

/** A transfer in a list, with the accounts that it names. */
export const transferItemSchema = transferSchema.extend({ from: partySchema.nullable(), to: partySchema.nullable() })
export type TransferItem = z.infer<typeof transferItemSchema>
export const transferPageSchema = pageOf(transferItemSchema)

/** How much money an account has; `sequence` grows by one with every movement. */
export const balanceSchema = z.object({
  accountId: z.uuid(),
  balance: cents,
  updatedAt: z.iso.datetime(),
  sequence: z.int().min(0),
})
export type Balance = z.infer<typeof balanceSchema>
