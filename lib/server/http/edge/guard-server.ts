import 'server-only'
import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage, type RequestListener, Server, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { getEnv } from '@/lib/server/env'
import type { Refused } from '../answer'
import { toResponse } from '../to-response'
import { answerClientError } from './client-error'
import { refuseEarly } from './refuse-early'
import { toSecurityHeaders } from './security-headers'
import { isApiPath, toOriginForm, toRawPath } from './target'

/** Node.js waits for 60 and 300 seconds. A body that a handler reads has a limit of its own, which is shorter. */
const headersWithinMs = 15_000
const requestWithinMs = 60_000

/** The framework's own protocol between its pages and its server: of no meaning to the API, and answered by redirects. */
const frameworkHeaders = /^(rsc|next-.*|x-nextjs-.*)$/

const guarded = new WeakSet<Server>()
const lastResponse = new WeakMap<Socket, ServerResponse>()

/**
 * Stands before the framework in its HTTP server: gives every answer the security headers, bounds how long a request
 * may take to arrive, and answers what the framework would answer otherwise than the contract says. Next makes the
 * server itself and hands it out nowhere; Node.js names it to whoever listens, before the request is handled.
 */
export function guardServers(): void {
  subscribe('http.server.request.start', (message) => {
    const { server, request, response, socket } = { ...Object(message) }
    if (!(request instanceof IncomingMessage) || !(response instanceof ServerResponse)) return
    if (server instanceof Server && !guarded.has(server)) guard(server)
    if (socket instanceof Socket) lastResponse.set(socket, response)
    const isApi = isApiPath(toRawPath(toOriginForm(request.url ?? '')))
    for (const [name, value] of toSecurityHeaders({ isApi, appOrigin: getEnv().appOrigin }))
      response.setHeader(name, value)
  })
}

function guard(server: Server): void {
  guarded.add(server)
  server.headersTimeout = headersWithinMs
  server.requestTimeout = requestWithinMs
  const listeners = server.listeners('request').filter(isRequestListener)
  const handle: RequestListener = (request, response) => {
    request.url = toOriginForm(request.url ?? '')
    const refused = refuseEarly(request.method ?? '', request.url)
    if (refused !== null) return void answer(refused, request, response)
    if (isApiPath(toRawPath(request.url))) dropFrameworkHeaders(request)
    for (const listener of listeners) listener(request, response)
  }
  server.removeAllListeners('request')
  server.on('request', handle)
  // An expectation that nobody knows may be ignored (RFC 9110 section 10.1.1).
  server.on('checkExpectation', handle)
  server.on('clientError', (error, socket) => {
    if (socket instanceof Socket) refuseClient(error, socket)
  })
  // A client that offers another protocol gets an answer in this one. In development the page's own channel upgrades.
  if (process.env.NODE_ENV === 'production') server.removeAllListeners('upgrade')
}

/** Whatever is registered for requests takes both; the type of `listeners` does not say so. */
const isRequestListener = (listener: unknown): listener is RequestListener => typeof listener === 'function'

function dropFrameworkHeaders({ headers }: IncomingMessage): void {
  for (const name of Object.keys(headers)) if (frameworkHeaders.test(name)) delete headers[name]
}

async function answer(refused: Refused, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const instance = isApiPath(toRawPath(request.url ?? '')) ? '/api' : '/'
  const frame = { requestId: randomUUID(), instance, isHead: request.method === 'HEAD' }
  const made = toResponse(refused, frame)
  const body = await made.text()
  response.writeHead(made.status, { ...Object.fromEntries(made.headers), 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

/** Nothing is written into the middle of an answer that has begun. */
function refuseClient(error: NodeJS.ErrnoException, socket: Socket): void {
  const response = lastResponse.get(socket)
  const isAnswering = response?.headersSent === true && !response.writableFinished
  if (error.code === 'ECONNRESET' || !socket.writable || isAnswering) return void socket.destroy()
  void answerClientError(error.code, socket)
}
