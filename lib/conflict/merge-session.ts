// A merge being decided, as a pure reducer: no React, no clock, JSON all the way. This is the door to the session.
import type { AccountRecord } from '@/lib/accounts/account'
import type { FieldName } from '@/lib/accounts/fields'
import type { Decision } from '@/lib/merge'
import { toAnswer, withAnswer, without } from './merge-session-answers'
import { answerCure } from './merge-session-cure'
import { mergeOf, toPoint, toPoints } from './merge-session-points'
import { isReadonlyAt, withoutReadonly } from './merge-session-readonly'
import type { Answers, MergeSession } from './merge-session-schema'
import { toStart } from './merge-session-start'
import type { Actor } from './problem'

export { hasChecks, needsLook } from './merge-session-checks'
export { keepMerge } from './merge-session-points'
export { toResolution } from './merge-session-resolution'
export { countDecisions, type DecisionCount, toResult } from './merge-session-result'
export { isReady, learnMoney, toViolations } from './merge-session-rules'
export { type MergeSession, parseMergeSession } from './merge-session-schema'
export { carryAnswers, moveSides, type NewSides, rebaseSession } from './rebase-session'

export interface MergeStart {
  readonly base: AccountRecord
  readonly baseVersion: number
  readonly mine: AccountRecord
  readonly theirs: AccountRecord
  readonly theirsVersion: number
  /** Who changed a field since base, by field name. */
  readonly actors: Readonly<Record<string, readonly Actor[]>>
  /** Fields that this person may not edit. */
  readonly readonlyFields?: readonly FieldName[]
  readonly deletedBy?: Actor
  readonly detail?: MergeSession['detail']
}

export type MergeAction =
  | { readonly kind: 'choose'; readonly pointer: string; readonly decision: Decision }
  /** Begins to write something else, with what there is to begin with. */
  | { readonly kind: 'write'; readonly pointer: string }
  /** Takes a decision back; the place is as if it had never been decided. */
  | { readonly kind: 'clear'; readonly pointer: string }
  /** One side for everything that is still to decide, or what is suggested where anything is; one step of undo. */
  | { readonly kind: 'choose-rest'; readonly by: Rest }
  /** The whole text, written by hand; `clear` goes back to its passages. */
  | { readonly kind: 'edit-result'; readonly pointer: string; readonly text: string }
  /** Shows the choices of something that nobody has to decide, or hides them again. */
  | { readonly kind: 'reveal'; readonly pointer: string }
  /** The earlier decision stands, although their value changed. */
  | { readonly kind: 'keep'; readonly pointer: string }
  /** Takes a remedy of a broken rule: these fields become this; one step of undo. */
  | { readonly kind: 'cure'; readonly changes: Partial<AccountRecord> }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }

export type Rest = 'mine' | 'theirs' | 'suggestion'

/** How many steps can be taken back. */
const maxSteps = 100

/** A session in which nothing is decided yet. */
export function createMergeSession({ actors, readonlyFields = [], ...start }: MergeStart): MergeSession {
  const own = Object.fromEntries(Object.entries(actors).map(([field, people]) => [field, [...people]]))
  const fresh = { answers: {}, revealed: [], written: {}, writing: null, past: [], future: [] }
  if (readonlyFields.length === 0) return { ...start, actors: own, ...fresh }
  const mine = withoutReadonly(start, readonlyFields)
  return { ...start, mine, readonlyFields: [...readonlyFields], actors: own, ...fresh }
}

/** The session after an action. An action that changes nothing gives the same session back. */
export function reduceMergeSession(session: MergeSession, action: MergeAction): MergeSession {
  if ('pointer' in action && isReadonlyAt(session, action.pointer)) return session
  switch (action.kind) {
    case 'choose':
      return choose(session, action.pointer, action.decision)
    case 'write': {
      const part = findPart(session, action.pointer)
      if (part === undefined) return session
      return choose(session, action.pointer, { custom: toStart(session, toPoint(session, part)) })
    }
    case 'edit-result':
      return choose(session, action.pointer, { custom: action.text })
    case 'clear':
      return step(session, without(session.answers, action.pointer))
    case 'choose-rest':
      return step(session, { ...session.answers, ...answerRest(session, action.by) })
    case 'reveal':
      return { ...session, revealed: toggle(session.revealed, action.pointer) }
    case 'keep': {
      const point = toPoints(session).find(({ pointer }) => pointer === action.pointer)
      const canKeep = point !== undefined && point.decision !== null && point.seen?.canKeep !== false
      return canKeep ? choose(session, action.pointer, point.decision) : session
    }
    case 'cure':
      return step(session, answerCure(session, action.changes))
    case 'undo':
      return travel(session, session.past, session.future, (past, future) => ({ past, future }))
    case 'redo':
      return travel(session, session.future, session.past, (future, past) => ({ past, future }))
  }
}

function choose(session: MergeSession, pointer: string, decision: Decision): MergeSession {
  const part = findPart(session, pointer)
  if (part === undefined) return session
  const answers = withAnswer(session.answers, toPoint(session, part), decision)
  if (typeof decision !== 'object') return step(session, answers)
  const written = { ...session.written, [pointer]: decision.custom }
  const isSameStep = session.writing === pointer && typeof session.answers[pointer]?.decision === 'object'
  const next = isSameStep ? { ...session, answers } : step(session, answers)
  return { ...next, written, writing: pointer }
}

function findPart(session: MergeSession, pointer: string) {
  const { parts } = mergeOf(session)
  const passages = () => parts.flatMap((part) => part.text?.passages ?? [])
  return parts.find((part) => part.pointer === pointer) ?? passages().find((passage) => passage.pointer === pointer)
}

function answerRest(session: MergeSession, by: Rest): Answers {
  const rest = toPoints(session).filter(({ state }) => state === 'open' || state === 'recheck')
  return Object.fromEntries(
    rest.flatMap((point) => {
      const decision = by === 'suggestion' ? point.suggestion?.decision : by
      return decision === undefined ? [] : [[point.pointer, toAnswer(decision, point)]]
    }),
  )
}

/** Moves on to other answers, with a way back. */
function step(session: MergeSession, answers: Answers): MergeSession {
  if (JSON.stringify(answers) === JSON.stringify(session.answers)) return session
  const past = [...session.past, session.answers].slice(-maxSteps)
  return { ...session, answers, writing: null, past, future: [] }
}

type Steps = MergeSession['past']

function travel(
  session: MergeSession,
  from: Steps,
  to: Steps,
  name: (from: Steps, to: Steps) => Pick<MergeSession, 'past' | 'future'>,
): MergeSession {
  const answers = from.at(-1)
  if (answers === undefined) return session
  return { ...session, answers, writing: null, ...name(from.slice(0, -1), [...to, session.answers]) }
}

const toggle = (pointers: readonly string[], pointer: string): string[] =>
  pointers.includes(pointer) ? pointers.filter((other) => other !== pointer) : [...pointers, pointer]
