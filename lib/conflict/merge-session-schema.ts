// What a merge session is made of, and how it is read back from storage. Everything in it is JSON.
import { z } from 'zod'
import { statusSchema, versionSchema } from '@/lib/accounts/account'
import type { Decision } from '@/lib/merge'
import { actorSchema, jsonSchema } from './problem'

const line = z.string().nullable()

/** An account in the shape of the form, whether or not its values may be saved: what was typed must never be lost. */
export const looseRecordSchema = z.strictObject({
  name: z.string(),
  email: z.string(),
  phone: line,
  company: line,
  status: statusSchema,
  creditLimit: z.number(),
  address: z.strictObject({ street: line, city: line, postcode: line, country: z.string() }).nullable(),
  tags: z.array(z.string()),
  contacts: z.array(z.strictObject({ id: z.string(), name: z.string(), role: line, email: line, phone: line })),
  notes: z.string(),
})

const decisionSchema: z.ZodType<Decision> = z.union([
  z.enum(['mine', 'theirs', 'both', 'both-theirs-first', 'base']),
  z.strictObject({ custom: jsonSchema }),
])

/**
 * What a person decided, with the two values they saw, and what `both` gave if they chose that where the edits fit
 * together. It is in force only while these are still the same; an absent value has no member, as in JSON.
 */
const answerSchema = z.strictObject({
  decision: decisionSchema,
  mine: jsonSchema.optional(),
  theirs: jsonSchema.optional(),
  both: z.string().optional(),
})
export type Answer = z.infer<typeof answerSchema>

const answersSchema = z.record(z.string(), answerSchema)
/** Answers by JSON Pointer of what they answer. */
export type Answers = Readonly<Record<string, Answer>>

export const mergeSessionSchema = z.strictObject({
  base: looseRecordSchema,
  baseVersion: versionSchema,
  mine: looseRecordSchema,
  theirs: looseRecordSchema,
  theirsVersion: versionSchema,
  /** Who changed a field since base, by field name. */
  actors: z.record(z.string(), z.array(actorSchema)),
  /** Fields that this person may not edit: the other side's values stand there. */
  readonlyFields: z.array(z.string()).optional(),
  /** Present where texts were too large to be compared word by word. */
  detail: z.enum(['paragraph', 'whole']).optional(),
  /** Present where the account was deleted meanwhile; `theirs` is then what it was last. */
  deletedBy: actorSchema.optional(),
  /** Present where the server refused a save for the account's money: what it said is in it, in cents. */
  money: z.strictObject({ accountId: z.string(), balance: z.int() }).optional(),
  /** Present where an entry is merged into an account that is there already; `base` is then empty. */
  join: z.strictObject({ isNew: z.boolean() }).optional(),
  answers: answersSchema,
  /** Pointers whose choices are shown although nobody has to decide them. */
  revealed: z.array(z.string()),
  /** What a person wrote, by pointer, kept while they try other choices. */
  written: z.record(z.string(), jsonSchema),
  /** The pointer being written at: its keystrokes are one step of undo. */
  writing: z.string().nullable(),
  past: z.array(answersSchema),
  future: z.array(answersSchema),
})

/** A merge being decided: the three records, the decisions so far, and the way back. */
export type MergeSession = Readonly<z.infer<typeof mergeSessionSchema>>

/** A session read back from storage; null where it is none (any more). */
export function parseMergeSession(stored: unknown): MergeSession | null {
  const session = mergeSessionSchema.safeParse(stored)
  return session.success ? session.data : null
}
