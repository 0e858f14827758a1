import 'server-only'
import type { InvalidReason, Refusal } from '@/lib/conflict/problem'

export type Headers = Readonly<Record<string, string>>

/** A finished answer as plain data, so that it can be stored and given again. */
export interface Reply {
  readonly ok: true
  readonly status: number
  readonly headers: Headers
  readonly body: string
}

/** An answer that becomes problem+json. `headers` are those that only the refusing place knows. */
export interface Refused {
  readonly ok: false
  readonly refusal: Refusal
  readonly headers?: Headers
}

/** An answer that is made while it is read: events until somebody ends them, a file. Its stream is null for HEAD. */
export interface Streamed {
  readonly ok: true
  readonly status: 200
  readonly headers: Headers
  readonly stream: ReadableStream<Uint8Array> | null
}

export type Answer = Reply | Streamed | Refused

/** Something read from a request, or why it cannot be read. */
export type Parsed<Value> = { readonly ok: true; readonly value: Value } | Refused

export const parsed = <Value>(value: Value): Parsed<Value> => ({ ok: true, value })

export const refuse = (refusal: Refusal, headers?: Headers): Refused => ({
  ok: false,
  refusal,
  ...(headers && { headers }),
})

export const refuseInvalid = (reason: InvalidReason, detail: string): Refused =>
  refuse({ code: 'invalid-request', reason, detail })

/** A JSON answer. It is the caller's own, and may be kept only to be revalidated. */
export const replyJson = (status: number, body: unknown, headers?: Headers): Reply => ({
  ok: true,
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'private, no-cache', ...headers },
  body: JSON.stringify(body),
})

/** An event stream; proxies shall neither keep, nor compress, nor hold it back. */
export const replyEvents = (stream: Streamed['stream']): Streamed => ({
  ok: true,
  status: 200,
  headers: {
    'content-type': 'text/event-stream',
    'cache-control': 'private, no-cache, no-transform',
    'x-accel-buffering': 'no',
  },
  stream,
})

/** A file that is written while it is read; null for HEAD. */
export const replyDownload = (
  stream: Streamed['stream'],
  { type, name }: { readonly type: string; readonly name: string },
): Streamed => ({
  ok: true,
  status: 200,
  headers: {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  },
  stream,
})

export const replyEmpty = (status: 204 | 304, headers?: Headers): Reply => ({
  ok: true,
  status,
  headers: { 'cache-control': 'private, no-cache', ...headers },
  body: '',
})
