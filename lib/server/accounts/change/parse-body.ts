import 'server-only'
import { z } from 'zod'
import { versionSchema } from '@/lib/accounts/account'
import { type Resolution, resolutionSchema } from '@/lib/accounts/revision'
import { toFaults } from '@/lib/conflict/faults'
import type { Fault } from '@/lib/conflict/problem'
import { type Change, toPatchChange, toWholeChange } from './change'
import { isObject } from './merge-patch'

/** A body of a conditional write, read as far as that can be done without the stored account. */
export interface ParsedBody {
  /** As sent: it is part of the precondition, which is judged before the shape. */
  readonly version: unknown
  readonly change: Change
  readonly resolution?: Resolution
  /** What is wrong beside the change itself. */
  readonly faults: readonly Fault[]
}

const envelopeSchema = z.object({ version: versionSchema.optional(), resolution: resolutionSchema.optional() })

/** The body of PATCH: a merge patch, with `version` and `resolution` beside it. */
export const parsePatchBody = (body: unknown): ParsedBody => parseSaveBody(body, toPatchChange)

/** The body of PUT: a whole account, with `version` and `resolution` beside it. */
export const parseWholeBody = (body: unknown): ParsedBody => parseSaveBody(body, toWholeChange)

function parseSaveBody(body: unknown, toChange: (rest: unknown) => Change): ParsedBody {
  if (!isObject(body)) return { version: undefined, change: toChange(body), faults: [] }
  const { version, resolution, ...rest } = body
  const envelope = envelopeSchema.safeParse({ version, resolution })
  return {
    version,
    change: toChange(rest),
    ...(envelope.data?.resolution && { resolution: envelope.data.resolution }),
    faults: envelope.success ? [] : toFaults(envelope.error),
  }
}

const changesSchema = z.strictObject({ version: versionSchema.optional(), changes: z.unknown().optional() })

/** The body of restore: `{version, changes?}`. Undo's is the same without `changes`. */
export function parseChangesBody(body: unknown, schema: z.ZodType = changesSchema): ParsedBody {
  const { version, changes = {} } = isObject(body) ? body : {}
  const read = schema.safeParse(body)
  return { version, change: toPatchChange(changes, ['changes']), faults: read.success ? [] : toFaults(read.error) }
}

const versionOnlySchema = z.strictObject({ version: versionSchema.optional() })

export const parseVersionBody = (body: unknown): ParsedBody => parseChangesBody(body, versionOnlySchema)

const previewSchema = z.strictObject({ version: versionSchema, changes: z.unknown() })

/** The body of a dry run: `{version, changes}`, both required. */
export const parsePreviewBody = (body: unknown): ParsedBody => parseChangesBody(body, previewSchema)
