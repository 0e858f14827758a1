import 'server-only'
import type { ProblemCode } from '@/lib/conflict/problem'
import { getEnv } from '@/lib/server/env'
import { toCurl } from './curl'
import type { Example } from './exchange'
import { problemExamples } from './problems'
import { getAnswer, type RecordedAnswer } from './recorded'
import { toAnswerText, toRequestText } from './wire'

/** An exchange as people read it. */
export interface ShownExchange {
  readonly name: string
  readonly status: number
  /** Requests that come before the one that is refused, and after it. */
  readonly first: readonly string[]
  readonly request: string
  readonly answer: string
  readonly afterwards: readonly string[]
  readonly curl: string
  /** The same command gives the same answer every time. */
  readonly isOnDemand: boolean
}

/** The exchanges that cause a problem, the one under its usual status first; none where none is recorded yet. */
export function explainProblem(code: ProblemCode): ShownExchange[] {
  const ofCode = problemExamples.filter(({ name }) => name === code || name.startsWith(`${code}-`))
  return ofCode.flatMap((example) => {
    const answer = getAnswer(example.name)
    return answer !== undefined && Object(answer.body).code === code ? [toShown(example, answer)] : []
  })
}

function toShown(example: Example, answer: RecordedAnswer): ShownExchange {
  const { appOrigin, isDemo } = getEnv()
  const { name, first = [], afterwards = [], circumstance } = example
  return {
    name,
    status: answer.status,
    first: first.map(toRequestText),
    request: toRequestText(example),
    answer: toAnswerText(answer),
    afterwards: afterwards.map(toRequestText),
    curl: toCurl(example, { origin: appOrigin, isDemo }),
    isOnDemand: circumstance === undefined,
  }
}

/** Whether commands of the demo run here. */
export const hasDemo = (): boolean => getEnv().isDemo
