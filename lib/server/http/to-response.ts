import 'server-only'
import { problemCodes } from '@/lib/conflict/problem'
import type { Answer, Headers, Refused } from './answer'

interface Frame {
  readonly requestId: string
  /** The path of the request. */
  readonly instance: string
  readonly isHead: boolean
}

/** The one place where answers become responses. */
export function toResponse(answer: Answer, frame: Frame): Response {
  const headers = { 'x-request-id': frame.requestId }
  if (!answer.ok) return toProblemResponse(answer, frame, headers)
  const { status } = answer
  return new Response(toBody(answer, frame), { status, headers: { ...answer.headers, ...headers } })
}

function toBody(answer: Exclude<Answer, Refused>, { isHead }: Frame) {
  if ('stream' in answer) return answer.stream
  return answer.body === '' || isHead ? null : answer.body
}

const retryAfterSeconds = '1'

/** Headers that a code always travels with. */
export const codeHeaders: Partial<Record<Refused['refusal']['code'], Headers>> = {
  unauthenticated: { 'www-authenticate': 'Bearer realm="truce"' },
  'transaction-conflict': { 'retry-after': retryAfterSeconds },
  'request-in-flight': { 'retry-after': retryAfterSeconds },
  'too-many-requests': { 'retry-after': retryAfterSeconds },
  unavailable: { 'retry-after': '2' },
}

/** problem+json (RFC 9457), by the one table of codes. */
function toProblemResponse({ refusal, headers }: Refused, frame: Frame, more: Headers): Response {
  const { code, detail, status = problemCodes[code].status, ...members } = refusal
  const { title } = problemCodes[code]
  const { instance, requestId } = frame
  const body = { type: `/problems/${code}`, title, status, detail, instance, code, requestId, ...members }
  return new Response(frame.isHead ? null : JSON.stringify(body), {
    status,
    headers: {
      ...more,
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...codeHeaders[code],
      ...headers,
    },
  })
}
