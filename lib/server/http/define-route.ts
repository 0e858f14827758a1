import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Actor, hasRole } from '@/lib/server/auth/actor'
import { authenticate } from '@/lib/server/auth/authenticate'
import { getLog } from '@/lib/server/log'
import { isAcceptable } from './accept'
import { type Answer, refuse, replyEmpty } from './answer'
import type { Handler, PublicCall } from './call'
import { toFailure } from './failure'
import { answerOnce } from './idempotency/answer-once'
import { toCall } from './to-call'
import { toResponse } from './to-response'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
type Method = (typeof methods)[number]

/** What a path offers. HEAD comes with GET; OPTIONS is answered with `Allow` where it is not given. */
export type Handlers = { readonly [M in Exclude<Method, 'HEAD'>]?: Handler }

interface Context {
  readonly params: Promise<Readonly<Record<string, string | string[] | undefined>>>
}
type RouteHandler = (request: Request, context: Context) => Promise<Response>

/**
 * Every method of a route file, so that the framework answers none of them by itself: each call has a request id and
 * one log line, is authenticated and checked for its role, and ends as the contract says whatever happens in it.
 */
export function defineRoute(handlers: Handlers): Readonly<Record<Method, RouteHandler>> {
  const allow = toAllow(handlers)
  const route = (method: Method): RouteHandler => {
    const handler = handlers[method === 'HEAD' ? 'GET' : method]
    return (request, context) => run({ method, handler, allow }, request, context)
  }
  return {
    GET: route('GET'),
    HEAD: route('HEAD'),
    POST: route('POST'),
    PUT: route('PUT'),
    PATCH: route('PATCH'),
    DELETE: route('DELETE'),
    OPTIONS: route('OPTIONS'),
  }
}

interface Offer {
  readonly method: Method
  readonly handler: Handler | undefined
  readonly allow: string
}

const toAllow = (handlers: Handlers) =>
  methods
    .filter((method) => method === 'OPTIONS' || handlers[method === 'HEAD' ? 'GET' : method] !== undefined)
    .join(', ')

/** What a call has shown of itself so far, for its log line and for what may be said when it fails. */
interface Trace {
  actor?: Actor
  mayHaveWritten: boolean
}

async function run(offer: Offer, request: Request, { params }: Context): Promise<Response> {
  const started = performance.now()
  const call = { request, url: new URL(request.url), requestId: randomUUID(), params: toParams(await params) }
  const trace: Trace = { mayHaveWritten: false }
  let answer: Answer
  let thrown: unknown
  try {
    answer = await dispatch(offer, call, trace)
  } catch (error) {
    thrown = error
    answer = refuse(toFailure(error, trace.mayHaveWritten ? 'unknown' : 'not-applied'))
  }
  const instance = call.url.pathname
  const response = toResponse(answer, { requestId: call.requestId, instance, isHead: offer.method === 'HEAD' })
  writeLog({ call, trace, thrown, status: response.status, ms: performance.now() - started })
  return response
}

async function dispatch({ handler, method, allow }: Offer, call: PublicCall, trace: Trace): Promise<Answer> {
  if (handler === undefined) return method === 'OPTIONS' ? replyEmpty(204, { allow }) : refuseMethod(method, allow)
  const accepts = isAcceptable(call.request.headers.get('accept'), 'application/json')
  if (handler.role === 'public') return accepts ? handler.handle(call) : notAcceptable
  const actor = await authenticate(call.request)
  if (actor === null) return unauthenticated
  trace.actor = actor
  if (!hasRole(actor, handler.role)) return forbidden
  if (!accepts) return notAcceptable
  const onWrite = () => {
    trace.mayHaveWritten = true
  }
  return answerOnce(toCall(call, actor, onWrite), handler.handle)
}

const unauthenticated = refuse({
  code: 'unauthenticated',
  detail: 'Send a valid API key: Authorization: Bearer <key>.',
})
const forbidden = refuse({ code: 'forbidden', detail: 'Your role in this workspace does not allow this.' })
const notAcceptable = refuse({ code: 'not-acceptable', detail: 'Answers are application/json.' })
const refuseMethod = (method: Method, allow: string) =>
  refuse({ code: 'method-not-allowed', detail: `${method} is not offered here; ${allow} are.` }, { allow })

function toParams(params: Awaited<Context['params']>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

interface Line {
  readonly call: PublicCall
  readonly trace: Trace
  readonly thrown: unknown
  readonly status: number
  readonly ms: number
}

/** Ids and numbers only: queries and bodies hold what people wrote. */
function writeLog({ call, trace: { actor }, thrown, status, ms }: Line): void {
  const { requestId, request, url } = call
  const line = {
    requestId,
    method: request.method,
    path: url.pathname,
    status,
    ms: Math.round(ms),
    ...(actor && { person: actor.person.id, workspace: actor.workspaceId }),
  }
  if (status >= 500) getLog().error({ ...line, err: thrown }, 'request failed')
  else getLog().debug(line, 'request')
}
