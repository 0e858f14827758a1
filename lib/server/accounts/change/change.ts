import 'server-only'
import { v7 } from 'uuid'
import { type AccountRecord, accountInputSchema, accountRecordSchema } from '@/lib/accounts/account'
import { toFaults } from '@/lib/conflict/faults'
import type { Fault } from '@/lib/conflict/problem'
import { applyMergePatch, isObject } from './merge-patch'

export type Applied =
  | { readonly ok: true; readonly record: AccountRecord }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** What a request wants an account to be, as a function of what it was. */
export interface Change {
  /** True when members that it does not name are left as they are. */
  readonly isPartial: boolean
  readonly applyTo: (base: AccountRecord) => Applied
}

/** A merge patch. Faults are reported below `prefix`. Contacts without an id get one here, once for all attempts. */
export function toPatchChange(patch: unknown, prefix: readonly string[] = []): Change {
  const complete = withContactIds(patch)
  return {
    isPartial: true,
    applyTo: (base) => toApplied(accountRecordSchema.safeParse(applyMergePatch(base, complete)), prefix),
  }
}

/** A whole account; what it leaves out is empty. */
export function toWholeChange(input: unknown): Change {
  const applied = parseWhole(input)
  return { isPartial: false, applyTo: () => applied }
}

/** A whole account from a request; what it leaves out is empty, contacts without an id get one. */
export const parseWhole = (input: unknown): Applied =>
  toApplied(accountInputSchema.safeParse(withContactIds(input)), [])

type Read = ReturnType<typeof accountInputSchema.safeParse> | ReturnType<typeof accountRecordSchema.safeParse>

const toApplied = (read: Read, prefix: readonly string[]): Applied =>
  read.success ? { ok: true, record: read.data } : { ok: false, faults: toFaults(read.error, prefix) }

function withContactIds(input: unknown): unknown {
  if (!isObject(input) || !Array.isArray(input.contacts)) return input
  const contacts = input.contacts.map((item: unknown) =>
    isObject(item) && !Object.hasOwn(item, 'id') ? { ...item, id: v7() } : item,
  )
  return { ...input, contacts }
}
