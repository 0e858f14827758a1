import 'server-only'

/** How often something may be done in a window of time. Limits with one name share their counters. */
export interface Limit {
  readonly name: string
  readonly calls: number
  readonly seconds: number
}

/** Counts by key. `count` counts one call and answers null, or for how many ms nothing more may be done. */
export interface Limiter {
  count(key: string): Promise<number | null>
}
