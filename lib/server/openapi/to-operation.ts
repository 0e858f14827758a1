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
  // A session in use is extended now and then, whatever the call.
  const ofSession: readonly HeaderName[] = access === 'public' ? [] : ['Set-Cookie']
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
      ...Object.fromEntries(answers.map((answer) => [answer.status, toAnswer(answer, examples, ofSession)])),
      ...toRefusals(operation.refusals, examples, ofSession),
    },
    ...(access === 'public' && { security: [] }),
    ...(access === 'session' && { security: [{ session: [] }] }),
  }
}

const roleText = {
  public: 'Needs no key.',
  session: 'Needs the session cookie; a key is none.',
  viewer: undefined,
  editor: 'For editors and admins.',
  admin: 'For admins.',
} as const

const toExamples = (examples: Readonly<Record<string, object>>) =>
  Object.keys(examples).length === 0 ? {} : { examples }

function toAnswer(answer: Answered, examples: ShownExamples, ofSession: readonly HeaderName[]) {
  const { status, description, schema, events, files, headers = [], sometimes = [] } = answer
  const shown = toExamples(examples.toAnswers(status))
  return {
    description,
    headers: toHeaders(headers, [...sometimes, ...ofSession]),
    ...(schema && { content: { 'application/json': { schema: toRef(schema), ...shown } } }),
    ...(files && {
      content: Object.fromEntries(files.map((type) => [type, { schema: { type: 'string' }, ...shown }])),
    }),
    ...(events && { content: { 'text/event-stream': { schema: { anyOf: events.map(toRef) }, ...shown } } }),
  }
}

/** The refusals by status. */
function toRefusals(refusals: readonly Refusable[], examples: ShownExamples, ofSession: readonly HeaderName[]) {
  const byStatus = new Map<number, Set<ProblemCode>>()
  for (const refusal of refusals) {
    const [code, status] = typeof refusal === 'string' ? [refusal, problemCodes[refusal].status] : refusal
    byStatus.set(status, (byStatus.get(status) ?? new Set()).add(code))
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [status, toRefusal(status, [...codes], { ...examples, ofSession })]),
  )
}

function toRefusal(
  status: number,
  codes: readonly ProblemCode[],
  { toAnswers, ofSession }: ShownExamples & { readonly ofSession: readonly HeaderName[] },
) {
  const refs = codes.map((code) => toRef(toProblemSchemaName(code)))
  const [only] = refs
  const shown = Object.assign({}, ...codes.map((code) => toAnswers(status, code)))
  return {
    description: codes.map((code) => `[\`${code}\`](/problems/${code}): ${problemCodes[code].title}.`).join(' '),
    'x-problem-codes': codes,
    headers: toHeaders([], [...codes.flatMap(toHeadersOfCode), ...ofSession]),
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
