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
  const complete = prepare(patch)
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
export const parseWhole = (input: unknown): Applied => toApplied(accountInputSchema.safeParse(prepare(input)), [])

type Read = ReturnType<typeof accountInputSchema.safeParse> | ReturnType<typeof accountRecordSchema.safeParse>

const toApplied = (read: Read, prefix: readonly string[]): Applied =>
  read.success ? { ok: true, record: read.data } : { ok: false, faults: toFaults(read.error, prefix) }

/** No list may be this long. What comes after is not read: the schema refuses the list for its length already. */
const maxListLength = 1_000

const clip = (list: readonly unknown[]) => list.slice(0, maxListLength + 1)

/** The input with an id for every contact that has none, and with lists that are quick to refuse. */
function prepare(input: unknown): unknown {
  if (!isObject(input)) return input
  const { tags, contacts } = input
  return {
    ...input,
    ...(Array.isArray(tags) && { tags: clip(tags) }),
    ...(Array.isArray(contacts) && { contacts: clip(contacts).map(withId) }),
  }
}

const withId = (contact: unknown) =>
  isObject(contact) && !Object.hasOwn(contact, 'id') ? { ...contact, id: v7() } : contact
