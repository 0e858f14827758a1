import 'server-only'
import { z } from 'zod'
import { fieldNames } from '@/lib/accounts/fields'
import { conflictCodes } from '@/lib/accounts/insights'

const codeAndFields = { code: z.enum(conflictCodes), fields: z.array(z.enum(fieldNames)) }

/** A stored conflict that is not settled, as far as a save needs it. */
export const openConflictSchema = z.object({
  ...codeAndFields,
  id: z.string(),
  workspaceId: z.string(),
  accountId: z.string().nullable(),
  personId: z.string(),
  at: z.date(),
})
export type OpenConflict = z.infer<typeof openConflictSchema>

/** A stored conflict, as far as the figures need it. */
export const countedConflictSchema = z.object({
  ...codeAndFields,
  at: z.date(),
  resolvedAt: z.date().nullable(),
  outcome: z.enum(['merged', 'mine', 'theirs', 'overwritten', 'abandoned']).nullable(),
  decisions: z.int().nullable(),
})
export type CountedConflict = z.infer<typeof countedConflictSchema>
