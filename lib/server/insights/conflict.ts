import 'server-only'
import { type FieldName, isFieldName } from '@/lib/accounts/fields'
import { type ConflictCode, conflictCodes } from '@/lib/accounts/insights'
import type { Resolution } from '@/lib/accounts/revision'
import type { ProblemCode, Refusal } from '@/lib/conflict/problem'
import { parsePointer } from '@/lib/merge'

/** A save that was refused. */
export interface Conflict {
  readonly kind: 'conflict'
  readonly workspaceId: string
  /** Null where an account was to be created. */
  readonly accountId: string | null
  readonly personId: string
  readonly code: ConflictCode
  readonly fields: readonly FieldName[]
  readonly at: Date
}

/** A save that took effect. */
export interface Save {
  readonly kind: 'save'
  readonly workspaceId: string
  /** Null where an account was created. */
  readonly accountId: string | null
  readonly personId: string
  /** The fields that the save changed. */
  readonly changed: readonly string[]
  readonly resolution: Resolution | undefined
  readonly isForced: boolean
  readonly at: Date
}

export type Entry = Conflict | Save

export const toConflictCode = (code: ProblemCode): ConflictCode | null =>
  conflictCodes.find((known) => known === code) ?? null

/** The names of the fields that a refusal is about: where two saves met, or which a rule or another account forbids. */
export function toConflictFields(refusal: Refusal): FieldName[] {
  return [...new Set(toPointers(refusal).map((pointer) => parsePointer(pointer)?.[0] ?? ''))].filter(isFieldName)
}

function toPointers(refusal: Refusal): string[] {
  switch (refusal.code) {
    case 'stale-version':
      return refusal.changes
        .filter(({ verdict }) => verdict === 'conflict' || verdict === 'merged')
        .map(({ pointer }) => pointer)
    case 'duplicate':
      return [refusal.pointer]
    case 'rule-violation':
      return (refusal.violations ?? [refusal]).map(({ pointer }) => pointer)
    default:
      return []
  }
}

export interface Ending {
  readonly outcome: 'merged' | 'mine' | 'theirs' | 'overwritten'
  /** Null where the save does not tell of any. */
  readonly decisions: number | null
}

/**
 * How the next save of the same account by the same person ended a conflict. Its resolution says so; without one, what
 * it changed does: fields that had met were overwritten or left to the others, and what never met fitted together.
 */
export function toEnding({ code, fields }: Pick<Conflict, 'code' | 'fields'>, save: Save): Ending {
  if (save.resolution !== undefined) return toDecided(Object.values(save.resolution.decisions))
  if (save.isForced) return { outcome: 'overwritten', decisions: null }
  if (code !== 'stale-version') return { outcome: 'mine', decisions: null }
  if (fields.length === 0) return { outcome: 'merged', decisions: null }
  const isOverwritten = fields.some((field) => save.changed.includes(field))
  return { outcome: isOverwritten ? 'overwritten' : 'theirs', decisions: null }
}

function toDecided(answers: readonly string[]): Ending {
  const decisions = answers.length
  const [first] = answers
  const isOneSide = answers.every((answer) => answer === first)
  if (isOneSide && (first === 'mine' || first === 'theirs')) return { outcome: first, decisions }
  return { outcome: 'merged', decisions }
}
