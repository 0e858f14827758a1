// For tests of the API: holds answers and requests against the OpenAPI document that the API serves.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { getDocument } from '@/lib/server/openapi/document'
import type { Got, Method, Sent } from './test-api'

interface Response {
  readonly headers?: Readonly<Record<string, { readonly required?: boolean }>>
  readonly content?: Readonly<Record<string, unknown>>
}
interface Operation {
  readonly responses: Readonly<Record<string, Response>>
  readonly requestBody?: Response
}

const documentId = 'https://truce.example/openapi.json'
const problemType = 'application/problem+json'
/** Headers that say how a body is written, not what it says. */
const ofBody = ['content-type', 'content-length']

let ajv: Ajv2020 | undefined
const compiled = new Map<string, ValidateFunction>()

/** A validator of the part of the document to which these names lead. */
function compile(names: readonly string[]): ValidateFunction {
  const pointer = names.map((name) => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')
  const known = compiled.get(pointer)
  if (known !== undefined) return known
  if (ajv === undefined) {
    ajv = new Ajv2020({ strict: false, allErrors: true })
    addFormats.default(ajv)
    ajv.addSchema(getDocument(), documentId)
  }
  const validate = ajv.compile({ $ref: `${documentId}#/${pointer}` })
  compiled.set(pointer, validate)
  return validate
}

/** The template and the operation that a call belongs to; null where the document has none for it. */
export function findOperation(method: string, local: string) {
  const paths: Readonly<Record<string, Readonly<Record<string, unknown>>>> = getDocument().paths
  const template = Object.keys(paths)
    .sort((one, other) => one.split('{').length - other.split('{').length)
    .find((path) => toPattern(path).test(local))
  const operation = template && paths[template]?.[method.toLowerCase()]
  // What the document holds under a method is an operation: it is validated against the meta-schema.
  return template && operation ? { template, operation: operation as Operation } : null
}

const toPattern = (template: string) => new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`)

/** What an answer has that the document does not promise, or lacks what it does. */
export function findFaults(method: Method, local: string, got: Pick<Got, 'status' | 'headers' | 'body'>): string[] {
  const found = findOperation(method, local)
  const { status, headers, body } = got
  const isProblem = headers.get('content-type') === problemType
  if (found === null || status === 405) return isProblem ? validate(['components', 'schemas', 'Problem'], body) : []
  const response = found.operation.responses[status]
  if (response === undefined) return [`${status} ${body?.code ?? ''} is no documented answer`]
  return [...findHeaderFaults(response, headers), ...findBodyFaults(found.template, method, got, response)]
}

function findHeaderFaults({ headers: documented = {} }: Response, headers: Headers): string[] {
  const names = new Set(Object.keys(documented).map((name) => name.toLowerCase()))
  const unknown = [...headers.keys()].filter((name) => !ofBody.includes(name) && !names.has(name))
  const missing = Object.entries(documented).filter(([name, { required }]) => required && !headers.has(name))
  return [...unknown.map((name) => `${name} is no documented header`), ...missing.map(([name]) => `no ${name}`)]
}

function findBodyFaults(template: string, method: Method, { status, headers, body }: Got, { content }: Response) {
  if (body === null || typeof body === 'string') return []
  const type = headers.get('content-type') ?? ''
  if (content?.[type] === undefined) return [`${type} is no documented media type`]
  return validate(['paths', template, method.toLowerCase(), 'responses', `${status}`, 'content', type, 'schema'], body)
}

/** What the document has against the body of a request. */
export function findRequestFaults(method: Method, local: string, { body, headers }: Sent): string[] {
  const found = findOperation(method, local)
  const content = found?.operation.requestBody?.content
  if (found === null || content === undefined || body === undefined) return []
  const type = headers?.['Content-Type'] ?? Object.keys(content)[0] ?? ''
  return validate(['paths', found.template, method.toLowerCase(), 'requestBody', 'content', type, 'schema'], body)
}

function validate(names: readonly string[], value: unknown): string[] {
  const isValid = compile(names)
  if (isValid(value)) return []
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
