// What somebody answered at the places of a session.
import type { Decision } from '@/lib/merge'
import type { MergePoint } from './merge-session-points'
import type { Answer, Answers } from './merge-session-schema'

/** The answers with one more; what applies without an answer needs none. */
export const withAnswer = (answers: Answers, point: MergePoint, decision: Decision): Answers =>
  point.preset === decision
    ? without(answers, point.pointer)
    : { ...answers, [point.pointer]: toAnswer(decision, point) }

/** The decision with what was seen. */
export function toAnswer(decision: Decision, { mine, theirs, both }: MergePoint): Answer {
  return {
    decision,
    ...(mine !== undefined && { mine }),
    ...(theirs !== undefined && { theirs }),
    ...(decision === 'both' && both !== undefined && { both }),
  }
}

export function without(answers: Answers, pointer: string): Answers {
  const { [pointer]: _, ...rest } = answers
  return rest
}
