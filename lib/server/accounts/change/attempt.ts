import 'server-only'
import type { Prisma } from '@/generated/sqlite/client'
import type { Refusal } from '@/lib/conflict/problem'

/** Where one attempt reads and writes: the two clients, or one transaction. */
export interface Db {
  readonly reader: Prisma.TransactionClient
  readonly writer: Prisma.TransactionClient
}

/**
 * How one try of a write went.
 * - `done` it took effect, or there was nothing to do
 * - `refused` nothing was written, and the caller is told why
 * - `lost` nothing was written: somebody else's write came in between
 * - `taken` nothing was written: another account has this e-mail address
 */
export type Attempt<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'lost' }
  | { readonly kind: 'taken'; readonly email: string }

/** Runs one attempt, by itself or in a transaction that keeps only what is `done`. */
export type Runner<Value> = (attempt: (db: Db) => Promise<Attempt<Value>>) => Promise<Attempt<Value>>

/** What a verb answers. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal }

export const done = <Value>(value: Value): Attempt<Value> => ({ kind: 'done', value })
export const refused = (refusal: Refusal): { readonly kind: 'refused'; readonly refusal: Refusal } => ({
  kind: 'refused',
  refusal,
})
