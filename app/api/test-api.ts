// For tests of the API: calls the route handlers directly, as people with API keys of their own, on the database of
// `openTestDatabase()`.
import { createHash, randomUUID } from 'node:crypto'
import { v7 } from 'uuid'
import type { Role } from '@/lib/server/auth/actor'
import { getDb } from '@/lib/server/db/client'
import { addPerson, addWorkspace } from '@/lib/server/db/test-rows'
import * as fallback from './[[...path]]/route'
import * as balance from './accounts/[id]/balance/route'
import * as lease from './accounts/[id]/lease/route'
import * as merge from './accounts/[id]/merge/route'
import * as presence from './accounts/[id]/presence/route'
import * as restore from './accounts/[id]/restore/route'
import * as revision from './accounts/[id]/revisions/[version]/route'
import * as revisions from './accounts/[id]/revisions/route'
import * as account from './accounts/[id]/route'
import * as undo from './accounts/[id]/undo/route'
import * as matches from './accounts/matches/route'
import * as accounts from './accounts/route'
import * as audit from './audit/route'
import * as events from './events/route'
import * as exported from './export/[kind]/route'
import * as health from './health/route'
import * as insights from './insights/route'
import * as invitation from './invitations/[id]/route'
import * as acceptance from './invitations/by-token/[token]/accept/route'
import * as opened from './invitations/by-token/[token]/route'
import * as invitations from './invitations/route'
import * as key from './keys/[id]/route'
import * as keys from './keys/route'
import * as sandboxes from './lab/sandboxes/route'
import * as member from './members/[personId]/route'
import * as members from './members/route'
import * as metrics from './metrics/route'
import * as openapi from './openapi.json/route'
import * as passwordReset from './password-resets/[token]/route'
import * as passwordResets from './password-resets/route'
import * as people from './people/route'
import * as ready from './ready/route'
import * as sessionPassword from './session/password/route'
import * as session from './session/route'
import * as sessionById from './sessions/[id]/route'
import * as sessions from './sessions/route'
import { findFaults } from './test-openapi'
import * as transfer from './transfers/[id]/route'
import * as transfers from './transfers/route'
import * as workspace from './workspace/route'

/** Paths as the framework matches them, the most exact first. */
const routes = [
  [/^\/health$/, health],
  [/^\/ready$/, ready],
  [/^\/openapi\.json$/, openapi],
  [/^\/metrics$/, metrics],
  [/^\/insights$/, insights],
  [/^\/events$/, events],
  [/^\/audit$/, audit],
  [/^\/export\/(?<kind>[^/]+)$/, exported],
  [/^\/lab\/sandboxes$/, sandboxes],
  [/^\/accounts$/, accounts],
  [/^\/transfers$/, transfers],
  [/^\/transfers\/(?<id>[^/]+)$/, transfer],
  [/^\/accounts\/matches$/, matches],
  [/^\/accounts\/(?<id>[^/]+)$/, account],
  [/^\/accounts\/(?<id>[^/]+)\/balance$/, balance],
  [/^\/accounts\/(?<id>[^/]+)\/restore$/, restore],
  [/^\/accounts\/(?<id>[^/]+)\/undo$/, undo],
  [/^\/accounts\/(?<id>[^/]+)\/merge$/, merge],
  [/^\/accounts\/(?<id>[^/]+)\/presence$/, presence],
  [/^\/accounts\/(?<id>[^/]+)\/lease$/, lease],
  [/^\/workspace$/, workspace],
  [/^\/members$/, members],
  [/^\/members\/(?<personId>[^/]+)$/, member],
  [/^\/invitations$/, invitations],
  [/^\/invitations\/(?<id>[^/]+)$/, invitation],
  [/^\/invitations\/by-token\/(?<token>[^/]+)$/, opened],
  [/^\/invitations\/by-token\/(?<token>[^/]+)\/accept$/, acceptance],
  [/^\/keys$/, keys],
  [/^\/keys\/(?<id>[^/]+)$/, key],
  [/^\/session$/, session],
  [/^\/session\/password$/, sessionPassword],
  [/^\/sessions$/, sessions],
  [/^\/sessions\/(?<id>[^/]+)$/, sessionById],
  [/^\/people$/, people],
  [/^\/password-resets$/, passwordResets],
  [/^\/password-resets\/(?<token>[^/]+)$/, passwordReset],
  [/^\/accounts\/(?<id>[^/]+)\/revisions$/, revisions],
  [/^\/accounts\/(?<id>[^/]+)\/revisions\/(?<version>[^/]+)$/, revision],
] as const

export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'

export interface Sent {
  /** Sent as JSON; a string or bytes are sent as they are. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

export interface Got {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any
}

export interface Caller {
  readonly id: string
  readonly name: string
  readonly key: string
  call(method: Method, path: string, sent?: Sent): Promise<Got>
}

/** Calls the handler of a path below /api, with a key or without one. Every answer must be as the API documents it. */
export async function call(method: Method, path: string, sent: Sent = {}, key?: string): Promise<Got> {
  const response = await respond(method, path, sent, key)
  const text = await response.text()
  const got: Got = { status: response.status, headers: response.headers, body: toBody(response, text) }
  const faults = findFaults(method, path.split('?')[0] ?? '', got)
  if (faults.length > 0) throw new Error(`${method} ${path}: not as documented: ${faults.slice(0, 5).join('; ')}`)
  return got
}

function toBody({ headers }: Response, text: string): unknown {
  if (text === '') return null
  return headers.get('content-type')?.startsWith('text/plain') ? text : JSON.parse(text)
}

/** The same, without reading the answer. */
export async function respond(method: Method, path: string, sent: Sent = {}, key?: string): Promise<Response> {
  const url = new URL(`http://localhost:3000/api${path}`)
  const local = url.pathname.slice('/api'.length)
  const [pattern, route] = routes.find(([candidate]) => candidate.test(local)) ?? [/(?:)/, fallback]
  const params = Promise.resolve(pattern.exec(local)?.groups)
  return route[method](toRequest(method, url, sent, key), { params })
}

function toRequest(method: Method, url: URL, { body, headers, signal }: Sent, key: string | undefined): Request {
  const all = new Headers({ ...(key && { authorization: `Bearer ${key}` }) })
  const isRaw = typeof body === 'string' || body instanceof Uint8Array
  if (body !== undefined)
    all.set('content-type', method === 'PATCH' ? 'application/merge-patch+json' : 'application/json')
  for (const [name, value] of Object.entries(headers ?? {})) all.set(name, value)
  const bytes = body === undefined ? null : new TextEncoder().encode(isRaw ? String(body) : JSON.stringify(body))
  return new Request(url, {
    method,
    headers: all,
    body: body instanceof Uint8Array ? new Uint8Array(body) : bytes,
    signal,
  })
}

/** Somebody with an API key in a workspace. */
export async function addCaller(workspaceId: string, role: Role, name: string): Promise<Caller> {
  const id = await addPerson(workspaceId, role, name)
  const key = `key-${randomUUID()}`
  const hash = createHash('sha256').update(key).digest('hex')
  await getDb().writer.apiKey.create({
    data: { id: v7(), hash, prefix: 'key-', workspaceId, personId: id, role, label: 'test', createdAt: new Date() },
  })
  return { id, name, key, call: (method, path, sent) => call(method, path, sent, key) }
}

export interface Office {
  readonly workspaceId: string
  readonly ana: Caller
  readonly bo: Caller
  readonly cy: Caller
}

/** A workspace with Ana (admin), Bo (editor) and Cy (viewer). */
export async function openOffice(): Promise<Office> {
  const workspaceId = await addWorkspace()
  return {
    workspaceId,
    ana: await addCaller(workspaceId, 'admin', 'Ana'),
    bo: await addCaller(workspaceId, 'editor', 'Bo'),
    cy: await addCaller(workspaceId, 'viewer', 'Cy'),
  }
}

/** An account in version 1, created by `caller`, with an e-mail address of its own. */
export async function createAccount(caller: Caller, record: object = {}) {
  const body = { name: 'Northwind', email: `${v7()}@northwind.example`, ...record }
  const { body: account } = await caller.call('POST', '/accounts', { body })
  return { ...account, path: `/accounts/${account.id}` }
}
