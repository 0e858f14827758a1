import 'server-only'

/** How long a transaction may wait to start, and how long it may take, in milliseconds. */
export const transactionOptions = { maxWait: 10_000, timeout: 10_000 } as const
