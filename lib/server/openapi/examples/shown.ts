import 'server-only'
import type { ProblemCode } from '@/lib/conflict/problem'
import type { ShownExamples } from '../to-operation'
import type { Example } from './exchange'
import { problemExamples } from './problems'
import { allExamples, getAnswer } from './recorded'

const toRef = (name: string) => ({ $ref: `#/components/examples/${name}` })
const toRefs = (examples: readonly Example[]) => Object.fromEntries(examples.map(({ name }) => [name, toRef(name)]))

/** The answers that were recorded, each named once. */
export const toExampleComponents = () =>
  Object.fromEntries(
    allExamples.flatMap(({ name, summary }) => {
      const answer = getAnswer(name)
      return answer === undefined || answer.body === null ? [] : [[name, { summary, value: answer.body }]]
    }),
  )

/** The examples of an operation: its own, and for a problem that none of them has, the one that explains its code. */
export function toShownExamples(method: string, path: string): ShownExamples {
  const own = allExamples.filter((example) => isOf(example, method, path))
  const sent = own.filter(({ body, name }) => body !== undefined && (getAnswer(name)?.status ?? 500) < 300)
  return {
    requests: Object.fromEntries(sent.map(({ name, summary, body }) => [name, { summary, value: body }])),
    toAnswers: (status, code) => {
      const fitting = own.filter(({ name }) => hasAnswer(name, status, code))
      return toRefs(fitting.length > 0 ? fitting : problemExamples.filter(({ name }) => isOfCode(name, status, code)))
    },
  }
}

/** Does an example call this path of the API, given as a template? */
export function isOf(example: Example, method: string, template: string): boolean {
  const [path = ''] = example.path.split('?')
  const pattern = new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`)
  return example.method.toLowerCase() === method && pattern.test(path)
}

function hasAnswer(name: string, status: number, code: ProblemCode | undefined): boolean {
  const answer = getAnswer(name)
  if (answer?.status !== status || answer.body === null) return false
  return code === undefined || Object(answer.body).code === code
}

const isOfCode = (name: string, status: number, code: ProblemCode | undefined) =>
  code !== undefined && hasAnswer(name, status, code)
