import { z } from 'zod'
import { accountSchema, personSchema, versionSchema } from './account'
import { isStorable } from './canonical'
import { isFieldName } from './fields'
import { countJsonBytes, maxSidesBytes, sidesOfOneSchema } from './sides'

export const revisionKinds = ['create', 'update', 'merge', 'restore', 'delete', 'undo'] as const

/** A JSON Pointer (RFC 6901). */
export const pointerSchema = z
  .string()
  .regex(/^(?:\/(?:[^~/]|~[01])*)*$/, { error: 'is not a JSON Pointer' })
  .refine(isStorable, { error: 'is not a JSON Pointer' })

/** How a conflict was settled: against which version, and what was decided by JSON Pointer. */
export const settlementSchema = z.object({
  theirs: versionSchema,
  decisions: z.record(pointerSchema, z.enum(['mine', 'theirs', 'both', 'base', 'custom'])),
})

/** The same as it is sent, and kept: with the two values behind each decision, by the same pointers. */
export const resolutionSchema = z
  .strictObject({ ...settlementSchema.shape, sides: z.record(pointerSchema, sidesOfOneSchema).optional() })
  .superRefine(({ decisions, sides = {} }, context) => {
    for (const pointer of Object.keys(sides))
      if (!Object.hasOwn(decisions, pointer))
        context.addIssue({
          code: 'custom',
          message: 'is not among the decisions',
          path: ['sides', pointer],
          params: { code: 'not-decided' },
        })
    for (const pointer of Object.keys(decisions))
      if (!isFieldName(pointer.split('/')[1] ?? ''))
        context.addIssue({
          code: 'custom',
          message: 'is no place in an account',
          path: ['decisions', pointer],
          params: { code: 'unknown-place' },
        })
    if (countJsonBytes(sides) > maxSidesBytes)
      context.addIssue({
        code: 'custom',
        message: `is more than ${maxSidesBytes} bytes of JSON`,
        path: ['sides'],
        params: { code: 'too-long' },
      })
  })
export type Resolution = z.infer<typeof resolutionSchema>

/** One entry of an account's history, newest first in lists. */
export const revisionSchema = z.object({
  version: versionSchema,
  at: z.iso.datetime(),
  by: personSchema,
  kind: z.enum(revisionKinds),
  fields: z.array(z.string()),
  merge: settlementSchema.optional(),
  forced: z.literal(true).optional(),
})
export type Revision = z.infer<typeof revisionSchema>

/** A history entry with the whole account as of that version, and with both values of each decision. */
export const revisionWithAccountSchema = revisionSchema.extend({
  account: accountSchema,
  merge: resolutionSchema.optional(),
})
export type RevisionWithAccount = z.infer<typeof revisionWithAccountSchema>

/** A page of a list; `nextCursor` is null on the last one. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() })

export const accountListItemSchema = accountSchema.extend({ balance: z.int() })
export type AccountListItem = z.infer<typeof accountListItemSchema>
export const accountPageSchema = pageOf(accountListItemSchema)
export const revisionPageSchema = pageOf(revisionSchema)
