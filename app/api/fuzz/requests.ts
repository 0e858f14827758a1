// For the fuzz of the API: every operation of the OpenAPI document, and requests to it.
import fc from 'fast-check'
import { z } from 'zod'
import type { Method } from '../test-api'
import { hostileTexts, toBroken, toMutated } from './mutate'
import { type Pool, toArbitrary } from './to-arbitrary'

/** One request, as text: what a run prints is what can be sent again. */
export interface FuzzRequest {
  readonly method: Method
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** Which of the callers sends it. */
  readonly caller: Caller
}
export const callers = ['admin', 'editor', 'viewer', 'other', 'nobody'] as const
export type Caller = (typeof callers)[number]

const parameterSchema = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean().optional(),
  schema: z.unknown(),
})
const referredSchema = z.union([z.object({ $ref: z.string() }), parameterSchema])
const operationSchema = z.object({
  operationId: z.string(),
  parameters: z.array(referredSchema).default([]),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: z.unknown() })) }).optional(),
})
const methods = ['get', 'head', 'put', 'post', 'patch', 'delete', 'options'] as const
const documentSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })

export interface FuzzOperation {
  readonly id: string
  /** How often it is tried, in relation to others: there is less to find where nothing is written. */
  readonly weight: number
  readonly toRequests: (pool: Pool) => fc.Arbitrary<FuzzRequest>
}

/** Every operation of the document with the requests that it is tried with. */
export function listOperations(document: unknown): FuzzOperation[] {
  const resolve = (ref: string) => lookUp(document, ref)
  const { paths } = documentSchema.parse(document)
  return Object.entries(paths).flatMap(([template, item]) =>
    methods.flatMap((method) => {
      if (item[method] === undefined) return []
      const operation = operationSchema.parse(item[method])
      const inherited = z.array(referredSchema).default([]).parse(item.parameters)
      const parameters = [...inherited, ...operation.parameters].map((parameter) =>
        parameterSchema.parse('$ref' in parameter ? resolve(parameter.$ref) : parameter),
      )
      const content = operation.requestBody?.content ?? {}
      const plan: Plan = { method: methodOf[method], template, parameters, content, resolve }
      return [
        { id: operation.operationId, weight: weights[method], toRequests: (pool: Pool) => toRequests(plan, pool) },
      ]
    }),
  )
}

const weights = { get: 4, head: 1, put: 8, post: 8, patch: 8, delete: 6, options: 1 } as const
const methodOf = {
  get: 'GET',
  head: 'HEAD',
  put: 'PUT',
  post: 'POST',
  patch: 'PATCH',
  delete: 'DELETE',
  options: 'OPTIONS',
} as const

/** What a `$ref` of the document leads to. */
const lookUp = (document: unknown, ref: string): unknown =>
  ref
    .slice('#/'.length)
    .split('/')
    .reduce((value: unknown, name) => z.record(z.string(), z.unknown()).parse(value)[name], document)

interface Plan {
  readonly method: Method
  readonly template: string
  readonly parameters: readonly z.infer<typeof parameterSchema>[]
  readonly content: Readonly<Record<string, { readonly schema?: unknown }>>
  readonly resolve: (ref: string) => unknown
}

function toRequests(plan: Plan, pool: Pool): fc.Arbitrary<FuzzRequest> {
  const given = (place: 'path' | 'query' | 'header') => {
    const own = plan.parameters.filter((parameter) => parameter.in === place)
    const texts = own.map(({ name, schema }) => [name, toTexts(schema, name, plan, pool)] as const)
    return fc.record(Object.fromEntries(texts), place === 'path' ? {} : { requiredKeys: [] })
  }
  const strays = fc.dictionary(fc.constantFrom('limit', 'version', 'cursor', 'q', 'x'), hostileTexts, { maxKeys: 2 })
  const query = fc.oneof(
    { weight: 6, arbitrary: given('query') },
    { weight: 1, arbitrary: fc.tuple(given('query'), strays).map(([good, more]) => ({ ...good, ...more })) },
  )
  return fc
    .record({
      caller: fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom<Caller>('editor', 'admin') },
        { weight: 2, arbitrary: fc.constantFrom<Caller>('viewer', 'other', 'nobody') },
      ),
      path: given('path'),
      query,
      headers: given('header'),
      accept: fc.oneof({ weight: 12, arbitrary: fc.constant('') }, hostileTexts, fc.constant('application/json')),
      sent: toBody(plan, pool),
    })
    .map(({ caller, path, query: asked, headers, accept, sent: { headers: typed, ...body } }) => ({
      method: plan.method,
      path: toPath(plan.template, path, asked),
      headers: { ...toGiven(headers), ...typed, ...(accept !== '' && { accept }) },
      ...body,
      caller,
    }))
}

/** A parameter's value as text; seldom one that no reader can want. */
function toTexts(schema: unknown, name: string, { resolve }: Plan, pool: Pool): fc.Arbitrary<string> {
  // An `If-Match` of what was just made, too.
  const good = /^if-/i.test(name)
    ? fc.integer({ min: 1, max: 4 }).map((version) => `"${version}"`)
    : toArbitrary(schema, { resolve, pool }, name).map(String)
  return fc.oneof({ weight: 4, arbitrary: good.map(toLatin) }, { weight: 1, arbitrary: hostileTexts })
}

/** Header fields take no others, and nothing at their ends. */
const toLatin = (text: string) => text.replace(/[^\x20-\x7e\xa0-\xff]/g, '').trim()

interface SentBody {
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

function toBody({ method, content, resolve }: Plan, pool: Pool): fc.Arbitrary<SentBody> {
  const nothing = fc.constant<SentBody>({ headers: {} })
  const [type, media] = Object.entries(content)[0] ?? []
  if (method === 'GET' || method === 'HEAD') return nothing
  if (type === undefined || media === undefined)
    return fc.oneof(
      { weight: 4, arbitrary: nothing },
      { weight: 1, arbitrary: withType('application/json', fc.constant('{}')) },
    )
  const good = toArbitrary(media.schema, { resolve, pool })
  const toJson = (value: unknown) => JSON.stringify(value) ?? 'null'
  return fc.oneof(
    { weight: 6, arbitrary: withType(type, good.map(toJson)) },
    { weight: 5, arbitrary: withType(type, toMutated(good).map(toJson)) },
    { weight: 2, arbitrary: withType(type, toBroken(good)) },
    { weight: 1, arbitrary: fc.constantFrom(...otherTypes).chain((other) => withType(other, good.map(toJson))) },
    { weight: 1, arbitrary: nothing },
  )
}

const otherTypes = [
  'text/plain',
  'application/json; charset=utf-16',
  'application/json; charset="UTF-8"',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  ';',
]

const withType = (type: string, bodies: fc.Arbitrary<string>): fc.Arbitrary<SentBody> =>
  bodies.map((body) => ({ headers: { 'content-type': type }, body }))

type Texts = Readonly<Record<string, string | undefined>>

function toPath(template: string, values: Texts, query: Texts) {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] || 'x'))
  const search = new URLSearchParams(toGiven(query)).toString()
  return search === '' ? path : `${path}?${search}`
}

const toGiven = (texts: Texts): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])))
