import 'server-only'
import { type Actor, hasRole } from '@/lib/server/auth/actor'
import { identify } from '@/lib/server/auth/identify'
import { isAcceptable } from './accept'
import { type Answer, refuse, replyEmpty } from './answer'
import type { Handler, PublicCall } from './call'
import { answerOnce } from './idempotency/answer-once'
import { inLab } from './lab/in-lab'
import { refuseBusy, refuseFlood } from './rate-limit'
import { withCookie } from './session/with-cookie'
import { toCall } from './to-call'

export const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
export type Method = (typeof methods)[number]

/** What a path has for a method, and the methods that it has anything for. */
export interface Offer {
  readonly method: Method
  readonly handler: Handler | undefined
  readonly allow: string
}

/** What a call has shown of itself so far, for its log line and for what may be said when it fails. */
export interface Trace {
  actor?: Actor
  mayHaveWritten: boolean
}

/** The checks that come before every handler, in the order of the contract, and then the handler. */
export async function dispatch({ handler, method, allow }: Offer, call: PublicCall, trace: Trace): Promise<Answer> {
  if (handler === undefined) return method === 'OPTIONS' ? replyEmpty(204, { allow }) : refuseMethod(method, allow)
  const flood = handler.role === 'public' && handler.isProbe ? null : await refuseFlood()
  if (flood !== null) return flood
  const { mediaType: type = 'application/json' } = handler
  const mediaType = typeof type === 'string' ? type : type(call.url)
  const accepts = isAcceptable(call.request.headers.get('accept'), mediaType)
  const onWrite = () => {
    trace.mayHaveWritten = true
  }
  if (handler.role === 'public') {
    if (!accepts) return refuseAccept(mediaType)
    if (method !== 'GET' && method !== 'HEAD') onWrite()
    return handler.handle(call)
  }
  const caller = await identify(call.request)
  if (!caller.ok) {
    if (caller.homeless === undefined || handler.handleHomeless === undefined) return refuse(caller.refusal)
    onWrite()
    return handler.handleHomeless(call, caller.homeless)
  }
  const { actor } = caller
  trace.actor = actor
  const busy = await refuseBusy(actor)
  if (busy !== null) return busy
  if (!hasRole(actor, handler.role)) return forbidden
  if (!accepts) return refuseAccept(mediaType)
  const answer = () => answerOnce(toCall(call, actor, onWrite), handler.handle)
  return withCookie(await inLab(actor, call.request, answer), caller.setCookie)
}

const forbidden = refuse({ code: 'forbidden', detail: 'Your role in this workspace does not allow this.' })
const refuseAccept = (mediaType: string) => refuse({ code: 'not-acceptable', detail: `Answers are ${mediaType}.` })
const refuseMethod = (method: Method, allow: string) =>
  refuse({ code: 'method-not-allowed', detail: `${method} is not offered here; ${allow} are.` }, { allow })
