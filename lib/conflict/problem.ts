import { z } from 'zod'
import { accountSchema, personSchema, statusSchema, versionSchema } from '@/lib/accounts/account'
import { leaseSchema } from '@/lib/accounts/lease'
import { violationSchema } from '@/lib/accounts/rules'
import type { Json } from '@/lib/merge'

/** Every code of the contract with the status it usually travels under and its title. Clients branch on the code. */
export const problemCodes = {
  'invalid-request': { status: 400, title: 'The request cannot be read' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'You may not do this' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'This method is not offered here' },
  'not-acceptable': { status: 406, title: 'No acceptable form of the answer exists' },
  'stale-version': { status: 409, title: 'Somebody saved a newer version' },
  deleted: { status: 409, title: 'The account was deleted' },
  duplicate: { status: 409, title: 'The value is already used' },
  'rule-violation': { status: 409, title: 'A rule does not allow this' },
  'transaction-conflict': { status: 409, title: 'Other changes were being written at the same moment' },
  'request-in-flight': { status: 409, title: 'The same request is still running' },
  'payload-too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The media type is not supported' },
  'validation-failed': { status: 422, title: 'Some members are not valid' },
  'idempotency-key-reused': { status: 422, title: 'The idempotency key was used for another request' },
  locked: { status: 423, title: 'Somebody holds the lease' },
  'precondition-required': { status: 428, title: 'Say which version you changed' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'internal-error': { status: 500, title: 'Something went wrong here' },
  unavailable: { status: 503, title: 'Not available at the moment' },
} as const

export type ProblemCode = keyof typeof problemCodes
export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problemCodes, code)

/** Why a request could not be read (`invalid-request`). */
export const invalidReasons = [
  'malformed-json',
  'invalid-encoding',
  'duplicate-key',
  'forbidden-key',
  'too-deep',
  'query',
  'malformed-header',
  'version-mismatch',
  'idempotency-key-required',
] as const
export type InvalidReason = (typeof invalidReasons)[number]

/** What a failed call left behind. `not-applied` is said only when it is certain. */
export const outcomes = ['not-applied', 'unknown'] as const
export type Outcome = (typeof outcomes)[number]

const time = z.iso.datetime()
/** Any JSON value, as the merge engine calls it. */
export const jsonSchema: z.ZodType<Json> = z.json()

export const faultSchema = z.object({ pointer: z.string(), code: z.string(), detail: z.string() })
/** One fault of a body: where (JSON Pointer), which, and a sentence. */
export type Fault = z.infer<typeof faultSchema>

export const actorSchema = personSchema.extend({ at: time, version: versionSchema })
/** Who changed a field since base, when, and in which version. */
export type Actor = z.infer<typeof actorSchema>

export const wireVerdicts = ['mine', 'theirs', 'same', 'merged', 'conflict'] as const

export const changeSchema = z.object({
  pointer: z.string(),
  label: z.string(),
  verdict: z.enum(wireVerdicts),
  base: jsonSchema,
  mine: jsonSchema,
  theirs: jsonSchema,
  merged: jsonSchema.optional(),
  policy: z.string(),
  actors: z.array(actorSchema),
})
export type Change = z.infer<typeof changeSchema>

export const revisionSummarySchema = z.object({
  version: versionSchema,
  at: time,
  by: personSchema,
  fields: z.array(z.string()),
})

const staleMembers = z.object({
  resource: z.object({ type: z.literal('account'), id: z.string() }),
  baseVersion: versionSchema,
  currentVersion: versionSchema,
  base: accountSchema.nullable(),
  baseAvailable: z.boolean().optional(),
  ahead: z.boolean().optional(),
  current: accountSchema,
  changes: z.array(changeSchema),
  revisions: z.array(revisionSummarySchema),
  clean: z.boolean(),
  /** The rules that alone stand against saving the merge, where the caller asked for that. */
  violations: z.array(violationSchema).optional(),
})

const deletedMembers = z.object({
  deletedAt: time,
  deletedBy: personSchema,
  lastVersion: versionSchema,
  last: accountSchema,
  restorable: z.boolean(),
})

export const existingAccountSchema = z.object({
  id: z.string(),
  version: versionSchema,
  name: z.string(),
  email: z.string(),
  status: statusSchema,
  deleted: z.boolean(),
})
/** The account that has an e-mail address already. */
export type ExistingAccount = z.infer<typeof existingAccountSchema>
const duplicateMembers = z.object({
  pointer: z.string(),
  value: z.string(),
  existing: existingAccountSchema.optional(),
  existingHidden: z.boolean().optional(),
})

/** The first broken rule; `violations` has all of them where there are several. */
const violationMembers = violationSchema.extend({ violations: z.array(violationSchema).optional() })

const lockedMembers = z.object({ lease: leaseSchema.extend({ canTakeOver: z.boolean() }) })

const frameSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  requestId: z.string(),
})

const plainCodes = [
  'unauthenticated',
  'forbidden',
  'not-found',
  'method-not-allowed',
  'not-acceptable',
  'request-in-flight',
  'payload-too-large',
  'unsupported-media-type',
  'idempotency-key-reused',
  'too-many-requests',
] as const satisfies readonly ProblemCode[]

/** A refusal as it travels (RFC 9457), told apart by `code`. Unknown members are ignored. */
export const problemSchema = z.discriminatedUnion('code', [
  frameSchema.extend({ code: z.literal('stale-version'), ...staleMembers.shape }),
  frameSchema.extend({ code: z.literal('deleted'), ...deletedMembers.shape }),
  frameSchema.extend({ code: z.literal('duplicate'), ...duplicateMembers.shape }),
  frameSchema.extend({ code: z.literal('rule-violation'), ...violationMembers.shape }),
  frameSchema.extend({ code: z.literal('locked'), ...lockedMembers.shape }),
  frameSchema.extend({ code: z.literal('validation-failed'), errors: z.array(faultSchema) }),
  frameSchema.extend({ code: z.literal('invalid-request'), reason: z.enum(invalidReasons) }),
  frameSchema.extend({ code: z.literal('precondition-required'), currentVersion: versionSchema }),
  frameSchema.extend({ code: z.literal('transaction-conflict'), retryable: z.boolean(), nothingApplied: z.boolean() }),
  frameSchema.extend({ code: z.literal('internal-error'), outcome: z.enum(outcomes) }),
  frameSchema.extend({ code: z.literal('unavailable'), outcome: z.enum(outcomes).optional() }),
  frameSchema.extend({ code: z.enum(plainCodes) }),
])
export type Problem = z.infer<typeof problemSchema>
/** The problem with this code. A code that shares its schema with others has one, too. */
export type ProblemOf<Code extends ProblemCode> = Problem extends infer Any
  ? Any extends Problem
    ? Code extends Any['code']
      ? Any & { readonly code: Code }
      : never
    : never
  : never

type Members<Code extends ProblemCode> = Omit<ProblemOf<Code>, keyof z.infer<typeof frameSchema> | 'code'>
/** What a verb answers when it refuses: the code, a sentence, and the members that the code calls for. */
export type Refusal = {
  [Code in Problem['code']]: { readonly code: Code; readonly detail: string; readonly status?: number } & Members<Code>
}[Problem['code']]
