import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { closeStreams } from '@/lib/server/events/hub'
import {
  type Access,
  accessMatrix,
  type CallerKind,
  callerKinds,
  type Proof,
  proofs,
  sessionMatrix,
} from './access-matrix'
import { addRows, type Ids, toMissing, toRequest } from './access-requests'
import { addSignIn, openSession, sameOrigin } from './browser.fixture'
import { addCaller, type Caller, type Method, type Office, openOffice, respond } from './test-api'

const files = readdirSync('app/api', { recursive: true, encoding: 'utf8' }).filter(
  (name) => path.basename(name) === 'route.ts',
)
const allMethods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
const routeSchema = z.record(
  z.enum(allMethods),
  z.custom<(request: Request, context: { params: Promise<object> }) => Promise<Response>>(),
)

/** The methods of a route file that are not refused as such. HEAD is GET without its body; OPTIONS tells no secret. */
async function readOffered(file: string): Promise<string[]> {
  const route = routeSchema.parse(await import(path.resolve('app/api', file)))
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
  const offered = methods.map(async (method) => {
    const request = new Request('http://localhost:3000/api', { method })
    const { status } = await route[method](request, { params: Promise.resolve({}) })
    return status === 405 ? [] : [`${method} /${path.dirname(file)}`]
  })
  return (await Promise.all(offered)).flat()
}

let test: TestDatabase
beforeAll(async () => {
  vi.stubEnv('TRUCE_LOG', 'silent')
  vi.stubEnv('HOST', '0.0.0.0')
  test = await openTestDatabase()
})
afterAll(async () => {
  closeStreams()
  await test.close()
  vi.unstubAllEnvs()
})

/** The headers by which somebody shows who they are; of nobody there are none. */
type Shown = Readonly<Record<string, string>>

interface Place {
  readonly office: Office
  readonly callers: Readonly<Record<CallerKind, Shown>>
}

/** A workspace with everybody of the matrix. */
async function openPlace(proof: Proof): Promise<Place> {
  const office = await openOffice()
  const { workspaceId, ana, bo, cy } = office
  const gone = await addCaller(workspaceId, 'admin', 'Gus')
  const { ana: stranger } = await openOffice()
  const show = proof === 'key' ? showKey : showSession
  const [shownByGone, ...shown] = await Promise.all([gone, stranger, cy, bo, ana].map(show))
  await getDb().writer.apiKey.updateMany({ where: { personId: gone.id }, data: { revokedAt: new Date() } })
  await getDb().writer.session.deleteMany({ where: { personId: gone.id } })
  const [ofStranger = {}, viewer = {}, editor = {}, admin = {}] = shown
  return { office, callers: { nobody: {}, stranger: ofStranger, viewer, editor, admin, revoked: shownByGone ?? {} } }
}

const showKey = async ({ key }: Caller): Promise<Shown> => ({ authorization: `Bearer ${key}` })

async function showSession({ id }: Caller): Promise<Shown> {
  await addSignIn(id)
  const { cookie } = await openSession(id)
  return { ...sameOrigin, cookie }
}

interface Seen {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** The answer to one call, all bytes of it; of a stream the first. Ids are told apart by their names alone. */
async function see(name: string, ids: Ids, shown: Shown, isHead = false): Promise<Seen> {
  const method = allMethods.find((one) => name.startsWith(`${one} `)) ?? 'GET'
  const { path: local, headers: own, ...sent } = toRequest(name, ids)
  const response = await respond(isHead ? 'HEAD' : method, local, { ...sent, headers: { ...own, ...shown } })
  const { 'x-request-id': requestId = '', ...headers } = Object.fromEntries(response.headers)
  let text = await readText(response)
  for (const [named, id] of Object.entries(ids)) text = text.replaceAll(id, `<${named}>`)
  return { status: response.status, headers, text: text.replaceAll(requestId, '<request>') }
}

async function readText(response: Response): Promise<string> {
  if (response.headers.get('content-type') !== 'text/event-stream') return response.text()
  const reader = response.body?.getReader()
  const first = await reader?.read()
  await reader?.cancel()
  return new TextDecoder().decode(first?.value)
}

/** What came, in the words of the matrix. */
function toAccess(expected: Access, { status, text }: Seen, { workspaceId, ana, bo, cy }: Office): string {
  if (status >= 300) return String(status)
  if (expected !== 'own') return 'done'
  // What a row names, `see` has put in angle brackets.
  const isOurs = [workspaceId, ana.id, bo.id, cy.id].some((id) => text.includes(id)) || /<(?!request)\w+>/.test(text)
  return isOurs ? 'what is not theirs' : 'own'
}

async function expectRow(name: string, row: Readonly<Record<string, Access>>, proof: Proof): Promise<void> {
  const { office, callers } = await openPlace(proof)
  const isRead = name.startsWith('GET ')
  let ids = await addRows(office)
  for (const kind of callerKinds) {
    const expected = row[kind] ?? 'done'
    const seen = await see(name, ids, callers[kind])
    expect(`${kind}: ${toAccess(expected, seen, office)}`, seen.text).toBe(`${kind}: ${expected}`)
    if (expected === 404 || expected === 422) expect(seen).toEqual(await see(name, toMissing(), callers[kind]))
    if (isRead) {
      const { status, text } = await see(name, ids, callers[kind], true)
      expect([status, text], `${kind} by HEAD`).toEqual([seen.status, ''])
    }
    // What one caller uses up, the next one still finds.
    if (!isRead && seen.status < 300) ids = await addRows(office)
  }
}

describe('the access matrix', () => {
  it('has every route with every method that it offers, and nothing else', async () => {
    const offered = (await Promise.all(files.map(readOffered))).flat()
    expect(Object.keys({ ...accessMatrix, ...sessionMatrix }).sort()).toEqual(offered.sort())
  })

  describe.each(proofs)('by %s', (proof) => {
    it.each(Object.entries(accessMatrix))('%s', (name, row) => expectRow(name, row, proof))
  })

  describe('of a session', () => {
    it.each(Object.entries(sessionMatrix))('%s', (name, row) => expectRow(name, row, 'session'))
    const nobodys = Object.fromEntries(callerKinds.map((kind) => [kind, 401 as const]))
    it.each(Object.keys(sessionMatrix))('%s by key', (name) => expectRow(name, nobodys, 'key'))
  })

  it.each(files.filter((file) => !file.startsWith('[[') && !file.startsWith('bench')))(
    '/%s tells everybody its methods, and refuses the others before it asks who calls',
    async (file) => {
      const template = `/${path.dirname(file)}`
      const { path: local } = toRequest(`OPTIONS ${template}`, toMissing())
      const offered = await readOffered(file)
      const others: Method[] = allMethods.filter(
        (method) => !['HEAD', 'OPTIONS'].includes(method) && !offered.includes(`${method} ${template}`),
      )
      const { callers } = await openPlace('key')
      for (const headers of Object.values(callers)) {
        expect((await respond('OPTIONS', local, { headers })).status).toBe(204)
        for (const method of others) expect((await respond(method, local, { headers })).status).toBe(405)
      }
    },
  )
})
