import { z } from 'zod'
import { fieldNames } from './fields'

/** Codes of refused saves that count as conflicts: somebody else, or a rule, stood in the way. */
export const conflictCodes = [
  'stale-version',
  'deleted',
  'duplicate',
  'rule-violation',
  'locked',
  'transaction-conflict',
] as const
export type ConflictCode = (typeof conflictCodes)[number]

/** How a conflict ended; `automatic` where everything fitted together and nobody had to decide, `open` not yet. */
export const insightOutcomes = ['automatic', 'merged', 'mine', 'theirs', 'overwritten', 'abandoned', 'open'] as const
export type InsightOutcome = (typeof insightOutcomes)[number]

export const insightDays = [7, 30, 90] as const
export type InsightDays = (typeof insightDays)[number]

const count = z.int().min(0)
const day = z.iso.date()

/** The conflicts of a workspace in whole days (UTC), today included. Lists hold what occurred, the most frequent first. */
export const insightsSchema = z.object({
  days: z.union([z.literal(7), z.literal(30), z.literal(90)]),
  from: day,
  to: day,
  /** Saves that took effect. */
  saves: count,
  conflicts: count,
  /** Conflicts among all tries to save, from 0 to 1; null without any. */
  ratio: z.number().min(0).max(1).nullable(),
  /** Seconds until a conflict that somebody had to look at was settled; null without any. */
  medianSeconds: z.number().min(0).nullable(),
  p90Seconds: z.number().min(0).nullable(),
  codes: z.array(z.object({ code: z.enum(conflictCodes), count })),
  fields: z.array(z.object({ field: z.enum(fieldNames), count })),
  outcomes: z.array(z.object({ outcome: z.enum(insightOutcomes), count })),
  /** Each day, the oldest first. */
  trend: z.array(z.object({ day, saves: count, conflicts: count })),
  /** True where there are more conflicts than are looked at: the newest ones are. */
  isPartial: z.boolean(),
})
export type Insights = z.infer<typeof insightsSchema>
