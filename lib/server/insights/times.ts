import 'server-only'

export const dayMs = 86_400_000
/** What nobody settled for this long was abandoned. */
export const abandonedAfterMs = dayMs
/** How long records are kept. */
export const keptMs = 400 * dayMs

/** `2026-11-23`, in UTC: people of one workspace live in several zones, and their figures should agree. */
export const toDay = (time: Date | number): string => new Date(time).toISOString().slice(0, 10)
export const startOfDay = (time: Date): number => Math.floor(time.getTime() / dayMs) * dayMs
