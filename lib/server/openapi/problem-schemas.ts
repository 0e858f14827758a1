import 'server-only'
import { z } from 'zod'
import { isProblemCode, type ProblemCode, problemCodes, problemSchema } from '@/lib/conflict/problem'

type Pascal<Text extends string> = Text extends `${infer Head}-${infer Rest}`
  ? `${Capitalize<Head>}${Pascal<Rest>}`
  : Capitalize<Text>
export type ProblemSchemaName = `${Pascal<ProblemCode>}Problem`

export const allProblemCodes: readonly ProblemCode[] = Object.keys(problemCodes).filter(isProblemCode)

/** `stale-version` → `StaleVersionProblem`. */
export function toProblemSchemaName(code: ProblemCode): ProblemSchemaName {
  const words = code.split('-').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
  return `${words.join('')}Problem` as ProblemSchemaName
}

/** A schema for each code: several share one where they are parsed. */
export const toProblemSchemas = (): Record<string, z.ZodType> =>
  Object.fromEntries(allProblemCodes.map((code) => [toProblemSchemaName(code), toProblemSchema(code)]))

function toProblemSchema(code: ProblemCode): z.ZodType {
  const shape = problemSchema.options.find((option) => option.shape.code.safeParse(code).success)?.shape
  if (shape === undefined) throw new Error(`no schema for the problem ${code}`)
  return z.object({ ...shape, code: z.literal(code), type: z.literal(`/problems/${code}`) })
}

const toRef = (code: ProblemCode) => `#/components/schemas/${toProblemSchemaName(code)}`

/** Any problem, told apart by `code`. */
export const toProblemUnion = () => ({
  description: 'A refusal (RFC 9457). Branch on `code`, never on the status; ignore members that you do not know.',
  oneOf: allProblemCodes.map((code) => ({ $ref: toRef(code) })),
  discriminator: {
    propertyName: 'code',
    mapping: Object.fromEntries(allProblemCodes.map((code) => [code, toRef(code)])),
  },
})
