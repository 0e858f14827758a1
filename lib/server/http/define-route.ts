import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Answer, refuse } from './answer'
import type { Handler } from './call'
import { dispatch, type Method, methods, type Offer, type Trace } from './dispatch'
import { toFailure } from './failure'
import { observeCall } from './observe-call'
import { toResponse } from './to-response'

/** What a path offers. HEAD comes with GET; OPTIONS is answered with `Allow` where it is not given. */
export type Handlers = { readonly [M in Exclude<Method, 'HEAD'>]?: Handler }

/** `params` is undefined on a path without any. */
interface Context {
  readonly params: Promise<Readonly<Record<string, string | string[] | undefined>> | undefined>
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

const toAllow = (handlers: Handlers) =>
  methods
    .filter((method) => method === 'OPTIONS' || handlers[method === 'HEAD' ? 'GET' : method] !== undefined)
    .join(', ')

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
  const { status } = response
  observeCall({ call, method: offer.method, trace, answer, thrown, status, ms: performance.now() - started })
  return response
}

function toParams(params: Awaited<Context['params']>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params ?? {}).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}
