// How long a tab waits before it asks again. Jittered, so that tabs which lost the server together do not come back
// together (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).

const firstMs = 1_000
const longestMs = 30_000

/** Before the stream is tried again, after so many failures in a row: at least half of 1, 2, 4 … 30 seconds. */
export function toRetryPauseMs(failures: number, random: () => number): number {
  const limit = Math.min(longestMs, firstMs * 2 ** failures)
  return limit / 2 + (random() * limit) / 2
}

/** Between two looks at what is on the screen, while there is no stream. */
export const toPollPauseMs = (random: () => number): number => 6_000 + random() * 6_000
