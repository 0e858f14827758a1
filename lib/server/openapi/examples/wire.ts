import 'server-only'
import { STATUS_CODES } from 'node:http'
import type { ExampleRequest, LongBody } from './exchange'
import { toDemoKey } from './people'
import type { RecordedAnswer } from './recorded'

/** Every header that a request carries, in the order in which it is told. */
export function toRequestHeaders({ as, method, headers, body, longBody }: ExampleRequest): [string, string][] {
  const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json'
  const hasBody = body !== undefined || longBody !== undefined
  return Object.entries({
    ...(as !== null && { Authorization: `Bearer ${toDemoKey(as)}` }),
    ...(hasBody && { 'Content-Type': type }),
    ...headers,
  })
}

/** A request as it goes over the wire, its JSON in lines. */
export const toRequestText = (request: ExampleRequest): string =>
  toText(`${request.method} /api${request.path} HTTP/1.1`, toRequestHeaders(request), toBodyText(request))

/** An answer as it came over the wire, its JSON in lines. */
export const toAnswerText = ({ status, headers, body }: RecordedAnswer): string =>
  toText(`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, Object.entries(headers), toJsonText(body))

const toText = (first: string, headers: readonly (readonly [string, string])[], body: string) =>
  [first, ...headers.map(([name, value]) => `${name}: ${value}`), ...(body === '' ? [] : ['', body])].join('\n')

const toBodyText = ({ body, longBody }: ExampleRequest) => (longBody ? toLongText(longBody) : toJsonText(body))

const toLongText = ({ before, filler, times, after }: LongBody) =>
  `${before}${filler.repeat(24)}… (${times} × ${filler})${after}`

function toJsonText(body: unknown): string {
  if (body === undefined || body === null) return ''
  return typeof body === 'string' ? body : JSON.stringify(body, null, 2)
}
