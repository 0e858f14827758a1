// A remedy of a broken rule, as answers of the merge.
import type { AccountRecord } from '@/lib/accounts/account'
import { isFieldName } from '@/lib/accounts/fields'
import { type Decision, isSameJson, type Json, parsePointer } from '@/lib/merge'
import { withAnswer } from './merge-session-answers'
import { type MergePoint, mergeOf, toPoint } from './merge-session-points'
import { isReadonlyAt } from './merge-session-readonly'
import type { Answers, MergeSession } from './merge-session-schema'

/** The answers after which these fields are as `changes` has them. */
export function answerCure(session: MergeSession, changes: Partial<AccountRecord>): Answers {
  let answers: Answers = session.answers
  for (const point of toPlaces(session)) {
    const field = parsePointer(point.pointer)?.[0] ?? ''
    if (!isFieldName(field) || !Object.hasOwn(changes, field) || isReadonlyAt(session, point.pointer)) continue
    // What gives a whole field back to the other side gives back each place in it.
    const decision = isSameJson(changes[field], session.theirs[field]) ? 'theirs' : toDecision(changes[field], point)
    if (decision !== null) answers = withAnswer(answers, point, decision)
  }
  return answers
}

/** Every place that is decided by itself. */
const toPlaces = (session: MergeSession): MergePoint[] =>
  mergeOf(session).parts.flatMap((part) => {
    const isWhole = part.text === undefined || session.answers[part.pointer] !== undefined
    return (isWhole ? [part] : (part.text?.passages ?? []))
      .filter(({ verdict }) => verdict !== 'unchanged')
      .map((place) => toPoint(session, place))
  })

/** Only a value that is one place of its own can become something new. */
function toDecision(value: Json | undefined, { pointer, mine, base, options }: MergePoint): Decision | null {
  if (value === undefined || (parsePointer(pointer)?.length ?? 0) > 1) return null
  if (isSameJson(value, mine)) return 'mine'
  return isSameJson(value, base) && options.includes('base') ? 'base' : { custom: value }
}
