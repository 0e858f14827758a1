import { z } from 'zod'
import type { Exchange } from '@/lib/client/lab/exchange'

/** What the sentence about an exchange is: a key of `lab.inspector.says`, and what stands in it. */
export interface Description {
  readonly key:
    | 'opened'
    | 'saved'
    | 'kept'
    | 'stale'
    | 'deleted'
    | 'duplicate'
    | 'rule'
    | 'removed'
    | 'lost'
    | 'replayed'
    | 'refused'
    | 'other'
  readonly name: string
  readonly version: string
  readonly sent: string
  readonly current: string
  readonly title: string
}

const versionSchema = z.object({ version: z.int() })
const problemSchema = z.object({ code: z.string(), title: z.string(), currentVersion: z.int().optional() })

export const parseBody = (text: string | null): unknown => {
  try {
    return text ? JSON.parse(text) : null
  } catch {
    return null
  }
}

/** The version that a request was made to, and the one that was answered; empty where there is none. */
export function toVersions({ path, requestHeaders, requestBody, responseHeaders, responseBody }: Exchange) {
  const header = (headers: Exchange['requestHeaders'], wanted: string) =>
    headers.find(([name]) => name.toLowerCase() === wanted)?.[1]
  const unquote = (text: string | undefined) => text?.replaceAll(/^W?\/?"|"$/g, '')
  const inQuery = new URLSearchParams(path.split('?')[1]).get('version')
  const sent =
    versionSchema.safeParse(parseBody(requestBody)).data?.version ??
    inQuery ??
    unquote(header(requestHeaders, 'if-match'))
  const stored = versionSchema.safeParse(parseBody(responseBody)).data?.version
  const answered = stored ?? problemSchema.safeParse(parseBody(responseBody)).data?.currentVersion
  return { sent: String(sent ?? ''), answered: String(answered ?? unquote(header(responseHeaders, 'etag')) ?? '') }
}

export const isAccount = ({ path }: Pick<Exchange, 'path'>): boolean =>
  /^\/api\/accounts(\/(?!matches)[^/?]+)?(\?|$)/.test(path)
/** A write of an account that went through. */
export const isSaved = ({ method, status, path }: Exchange): boolean =>
  method !== 'GET' && status === 200 && /^\/api\/accounts\/[^/?]+(\/(restore|undo))?(\?|$)/.test(path)
/** Reads and writes of accounts; who is where, money and history stand back. */
export const matters = ({ method, path }: Pick<Exchange, 'method' | 'path'>): boolean =>
  isAccount({ path }) || (method !== 'GET' && !path.endsWith('/presence') && !path.endsWith('/merge'))

const refusals: Readonly<Record<string, Description['key']>> = {
  'stale-version': 'stale',
  deleted: 'deleted',
  duplicate: 'duplicate',
  'rule-violation': 'rule',
}

export function describeExchange(exchange: Exchange): Description {
  const { method, status, person: name, responseHeaders, responseBody } = exchange
  const problem = status !== null && status >= 400 ? problemSchema.safeParse(parseBody(responseBody)).data : undefined
  const { sent, answered } = toVersions(exchange)
  const { title = '', currentVersion } = problem ?? {}
  return { key: toKey(), name, version: answered, sent, current: String(currentVersion ?? answered), title }

  function toKey(): Description['key'] {
    if (status === null) return 'lost'
    if (problem !== undefined) return refusals[problem.code] ?? 'refused'
    if (responseHeaders.some(([header]) => header.toLowerCase() === 'idempotency-replayed')) return 'replayed'
    if (isSaved(exchange)) return sent === answered ? 'kept' : 'saved'
    if (!isAccount(exchange) || answered === '') return method === 'DELETE' && isAccount(exchange) ? 'removed' : 'other'
    return method === 'GET' ? 'opened' : 'saved'
  }
}
