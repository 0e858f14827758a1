import 'server-only'
import { z } from 'zod'
import type { InsightDays, InsightOutcome, Insights } from '@/lib/accounts/insights'
import type { Actor } from '@/lib/server/auth/actor'
import { getDb } from '@/lib/server/db/client'
import { type CountedConflict, countedConflictSchema } from './conflict-row'
import { abandonedAfterMs, dayMs, startOfDay, toDay } from './times'

/** More are not looked at: the figures of the newest ones say the same. */
const maxConflicts = 10_000

/** Where conflicts of a workspace happen, how they end, and how long that takes: the last `days` days, today included. */
export async function readInsights(
  { workspaceId }: Pick<Actor, 'workspaceId'>,
  days: InsightDays,
  now = new Date(),
): Promise<Insights> {
  const start = startOfDay(now) - (days - 1) * dayMs
  const { reader } = getDb()
  const [rows, tallies] = await Promise.all([
    reader.conflictRecord.findMany({
      where: { workspaceId, at: { gte: new Date(start) } },
      select: { code: true, fields: true, at: true, resolvedAt: true, outcome: true, decisions: true },
      orderBy: { at: 'desc' },
      take: maxConflicts + 1,
    }),
    reader.saveTally.findMany({
      where: { workspaceId, day: { gte: toDay(start) } },
      select: { day: true, saves: true },
    }),
  ])
  const conflicts = z.array(countedConflictSchema).parse(rows.slice(0, maxConflicts))
  const trend = toTrend({ start, days, conflicts, tallies })
  const saves = trend.reduce((total, day) => total + day.saves, 0)
  const tries = saves + conflicts.length
  return {
    days,
    from: toDay(start),
    to: toDay(now),
    saves,
    conflicts: conflicts.length,
    ratio: tries === 0 ? null : conflicts.length / tries,
    ...toTimes(conflicts),
    codes: tally(conflicts.map(({ code }) => code)).map(([code, count]) => ({ code, count })),
    fields: tally(conflicts.flatMap(({ fields }) => fields)).map(([field, count]) => ({ field, count })),
    outcomes: tally(conflicts.map((conflict) => toOutcome(conflict, now))).map(([outcome, count]) => ({
      outcome,
      count,
    })),
    trend,
    isPartial: rows.length > maxConflicts,
  }
}

function toOutcome({ outcome, decisions, at }: CountedConflict, now: Date): InsightOutcome {
  if (outcome === 'merged' && decisions === 0) return 'automatic'
  if (outcome !== null) return outcome
  return at.getTime() <= now.getTime() - abandonedAfterMs ? 'abandoned' : 'open'
}

/** Of those that somebody had to look at: what the app settles by itself takes no time, and would hide the rest. */
function toTimes(conflicts: readonly CountedConflict[]) {
  const seconds = conflicts
    .filter(({ outcome, decisions }) => !(outcome === 'merged' && decisions === 0))
    .flatMap(({ at, resolvedAt }) => (resolvedAt === null ? [] : [(resolvedAt.getTime() - at.getTime()) / 1_000]))
    .sort((one, other) => one - other)
  return { medianSeconds: toPercentile(seconds, 0.5), p90Seconds: toPercentile(seconds, 0.9) }
}

/** The nearest rank: the smallest value that this share of all does not exceed. */
const toPercentile = (sorted: readonly number[], share: number): number | null =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null

/** How often each occurs, the most frequent first; equally frequent ones by name. */
function tally<Name extends string>(names: readonly Name[]): [Name, number][] {
  const counts = new Map<Name, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
}

interface Days {
  readonly start: number
  readonly days: number
  readonly conflicts: readonly CountedConflict[]
  readonly tallies: readonly { readonly day: string; readonly saves: number }[]
}

function toTrend({ start, days, conflicts, tallies }: Days): Insights['trend'] {
  const met = new Map(tally(conflicts.map(({ at }) => toDay(at))))
  const saved = new Map(tallies.map(({ day, saves }) => [day, saves]))
  return Array.from({ length: days }, (_, index) => {
    const day = toDay(start + index * dayMs)
    return { day, saves: saved.get(day) ?? 0, conflicts: met.get(day) ?? 0 }
  })
}
