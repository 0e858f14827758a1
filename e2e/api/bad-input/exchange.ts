import { request } from 'node:http'
import { z } from 'zod'
import type { Row } from './row'

export interface Exchanged {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
  /** Null where the answer is empty or no JSON. */
  readonly body: Readonly<Record<string, unknown>> | null
}

const apiKeys = { ana: 'demo-ana', bo: 'demo-bo', cy: 'demo-cy' } as const
const bodySchema = z.record(z.string(), z.unknown())

/** Sends a row as it is written: nothing on the way makes a path or a header better than it is. */
export function exchange(baseUrl: string | undefined, row: Row, id: string): Promise<Exchanged> {
  const { method = 'POST', path, headers = {}, body, as = 'bo' } = row
  const isText = typeof body === 'string' || body instanceof Uint8Array
  const bytes = body === undefined ? null : Buffer.from(isText ? body : JSON.stringify(body).replaceAll('{id}', id))
  const all = {
    ...(as !== null && { authorization: `Bearer ${apiKeys[as]}` }),
    ...(bytes !== null && { 'content-type': 'application/json', 'content-length': String(bytes.length) }),
    ...headers,
  }
  const kept = Object.entries(all).filter(([, value]) => value !== '')
  const { hostname, port } = new URL(baseUrl ?? '')
  return new Promise((resolve, reject) => {
    const options = { hostname, port, method, path: path.replaceAll('{id}', id), headers: Object.fromEntries(kept) }
    const sending = request(options, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part) => {
        text += part
      })
      answer.on('end', () => {
        const body =
          answer.headers['content-type']?.includes('json') && text ? bodySchema.parse(JSON.parse(text)) : null
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text, body })
      })
    })
    sending.on('error', reject)
    sending.end(bytes ?? undefined)
  })
}
