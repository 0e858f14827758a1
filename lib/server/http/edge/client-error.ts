import 'server-only'
import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { getEnv } from '@/lib/server/env'
import { type Refused, refuse } from '../answer'
import { toResponse } from '../to-response'
import { toSecurityHeaders } from './security-headers'

/** Why Node.js could not read a request, by the code of its error, and what RFC 9110 and 6585 call that. */
function toRefusal(code: unknown): Refused {
  const toInvalid = (status: number, detail: string) =>
    refuse({ code: 'invalid-request', reason: 'malformed-header', detail, status })
  if (code === 'HPE_HEADER_OVERFLOW') return toInvalid(431, 'The path and the headers may have 16 KiB together.')
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return toInvalid(408, 'The request did not arrive in time.')
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW')
    return refuse({ code: 'payload-too-large', detail: 'The extensions of a chunk are too long.' })
  return toInvalid(400, 'This is not a request of HTTP/1.1.')
}

/** Answers what never became a request, and closes the connection: nobody knows where the next request would begin. */
export async function answerClientError(code: unknown, socket: Socket): Promise<void> {
  const response = toResponse(toRefusal(code), { requestId: randomUUID(), instance: '/api', isHead: false })
  const body = await response.text()
  const { status, headers } = response
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    ...[...toSecurityHeaders({ isApi: true, appOrigin: getEnv().appOrigin }), ...headers].map(
      ([name, value]) => `${name}: ${value}`,
    ),
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ]
  if (!socket.writable) return
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`, () => socket.destroySoon())
}
