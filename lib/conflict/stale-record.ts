import { z } from 'zod'

/**
 * The refusal of a save that came too late, for any record: what it was when the person began, and what it is now. With
 * the person's own values these are the three sides of a merge. Unknown members are ignored.
 */
export const staleRecordSchema = <Schema extends z.ZodType>(record: Schema) =>
  z.object({
    status: z.literal(409),
    code: z.literal('stale-version'),
    title: z.string(),
    baseVersion: z.int().min(1),
    currentVersion: z.int().min(1),
    /** Null where the server did not keep the version that the person began with: then the client's own base is used. */
    base: record.nullable(),
    current: record,
  })
