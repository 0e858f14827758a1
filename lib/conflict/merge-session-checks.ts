// What a person should look at although nothing is to decide there. The one place that says whether such a check keeps
// a merge from being saved by itself.
import { changedFields } from '@/lib/accounts/changes'
import { accountPolicies } from '@/lib/accounts/fields'
import { parsePointer } from '@/lib/merge'
import { type MergePoint, toPoints } from './merge-session-points'
import { toResult } from './merge-session-result'
import { isReady } from './merge-session-rules'
import type { MergeSession } from './merge-session-schema'

/** Whether anything was combined that a person should look at, also where that does not stop a save. */
export const hasChecks = (session: MergeSession): boolean => toPoints(session).some(({ check }) => check !== null)

/**
 * Whether a person has to look before it is saved: something to decide, a fault, or a check that stops a save. What
 * they saw in `seen`, with the same values, stops it no more; and what changes nothing needs no look.
 */
export function needsLook(session: MergeSession, seen: MergeSession | null = null): boolean {
  if (!isReady(session)) return true
  if (changedFields(session.theirs, toResult(session)).length === 0) return false
  const known = new Set(seen === null ? [] : toStops(seen))
  return toStops(session).some((stop) => !known.has(stop))
}

/** Every check that stops a save, with the values that it is about. */
const toStops = (session: MergeSession): string[] =>
  toPoints(session)
    .filter(isStop)
    .map(({ pointer, base, mine, theirs }) => JSON.stringify([pointer, [base], [mine], [theirs]]))

/** A long text reads on where it was combined, and the receipt says so; a short value may just be wrong. */
function isStop({ check, kind, pointer }: MergePoint): boolean {
  if (check === null) return false
  const isLong = kind === 'passage' || kind === 'text'
  return !isLong || linkedFields.has(parsePointer(pointer)?.[0] ?? '')
}

const linkedFields: ReadonlySet<string> = new Set(accountPolicies.linked?.flat())
