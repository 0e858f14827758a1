import 'server-only'
import { type ProblemCode, problemCodes } from '@/lib/conflict/problem'
import { codeHeaders } from '@/lib/server/http/to-response'
import { type HeaderName, toHeaders } from './headers'
import type { Answered, Operation, Refusable } from './operation'
import { toParameterRef } from './parameters'
import { toProblemSchemaName } from './problem-schemas'
import { toRef } from './schemas'

/** The exchanges that show an operation, by the place where they belong. */
export interface ShownExamples {
  /** For the body of a request. */
  readonly requests: Readonly<Record<string, object>>
  /** For the answer with this status, or with this code. */
  readonly toAnswers: (status: number, code?: ProblemCode) => Readonly<Record<string, object>>
}

/** An operation as OpenAPI has it: each status with its headers, and each code with its schema and an example. */
export function toOperation(operation: Operation, examples: ShownExamples) {
  const { id, tag, summary, description, parameters = [], body, answers, access } = operation
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: [description, roleText[access]].filter(Boolean).join('\n\n'),
    parameters: parameters.map(toParameterRef),
    ...(body && {
      requestBody: {
        required: !body.isOptional,
        content: Object.fromEntries(
          body.types.map((type) => [type, { schema: toRef(body.schema), ...toExamples(examples.requests) }]),
        ),
      },
    }),
    responses: {
      ...Object.fromEntries(answers.map((answer) => [answer.status, toAnswer(answer, examples)])),
      ...toRefusals(operation.refusals, examples),
    },
    ...(access === 'public' && { security: [] }),
  }
}

const roleText = {
  public: 'Needs no key.',
  viewer: undefined,
  editor: 'For editors and admins.',
  admin: 'For admins.',
} as const

const toExamples = (examples: Readonly<Record<string, object>>) =>
  Object.keys(examples).length === 0 ? {} : { examples }

function toAnswer(
  { status, description, schema, events, files, headers = [], sometimes }: Answered,
  examples: ShownExamples,
) {
  const shown = toExamples(examples.toAnswers(status))
  return {
    description,
    headers: toHeaders(headers, sometimes),
    ...(schema && { content: { 'application/json': { schema: toRef(schema), ...shown } } }),
    ...(files && {
      content: Object.fromEntries(files.map((type) => [type, { schema: { type: 'string' }, ...shown }])),
    }),
    ...(events && { content: { 'text/event-stream': { schema: { anyOf: events.map(toRef) }, ...shown } } }),
  }
}

/** The refusals by status. */
function toRefusals(refusals: readonly Refusable[], examples: ShownExamples) {
  const byStatus = new Map<number, Set<ProblemCode>>()
  for (const refusal of refusals) {
    const [code, status] = typeof refusal === 'string' ? [refusal, problemCodes[refusal].status] : refusal
    byStatus.set(status, (byStatus.get(status) ?? new Set()).add(code))
  }
  return Object.fromEntries([...byStatus].map(([status, codes]) => [status, toRefusal(status, [...codes], examples)]))
}

function toRefusal(status: number, codes: readonly ProblemCode[], { toAnswers }: ShownExamples) {
  const refs = codes.map((code) => toRef(toProblemSchemaName(code)))
  const [only] = refs
  const shown = Object.assign({}, ...codes.map((code) => toAnswers(status, code)))
  return {
    description: codes.map((code) => `[\`${code}\`](/problems/${code}): ${problemCodes[code].title}.`).join(' '),
    'x-problem-codes': codes,
    headers: toHeaders([], codes.flatMap(toHeadersOfCode)),
    content: {
      'application/problem+json': { schema: refs.length === 1 ? only : { oneOf: refs }, ...toExamples(shown) },
    },
  }
}

/** Headers that come with a code; which of two that say what is taken depends on the call. */
function toHeadersOfCode(code: ProblemCode): HeaderName[] {
  if (code === 'unsupported-media-type') return ['Accept', 'Accept-Patch', 'Accept-Encoding']
  const names = Object.keys(codeHeaders[code] ?? {})
  return codeHeaderNames.filter((name) => names.includes(name.toLowerCase()))
}

const codeHeaderNames = ['Retry-After', 'WWW-Authenticate'] as const
