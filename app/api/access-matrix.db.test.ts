import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { closeStreams } from '@/lib/server/events/hub'
import { type Access, accessMatrix, type CallerKind, callerKinds } from './access-matrix'
import { addRows, type Ids, toMissing, toRequest } from './access-requests'
import { addCaller, type Method, type Office, openOffice, respond } from './test-api'

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
  test = await openTestDatabase()
})
afterAll(async () => {
  closeStreams()
  await test.close()
})

interface Place {
  readonly office: Office
  readonly keys: Readonly<Record<CallerKind, string | undefined>>
}

/** A workspace with everybody of the matrix. */
async function openPlace(): Promise<Place> {
  const office = await openOffice()
  const { workspaceId, ana, bo, cy } = office
  const gone = await addCaller(workspaceId, 'admin', 'Gus')
  const { id } = await getDb().reader.apiKey.findFirstOrThrow({ where: { personId: gone.id }, select: { id: true } })
  await ana.call('DELETE', `/keys/${id}`)
  const stranger = (await openOffice()).ana.key
  return {
    office,
    keys: { nobody: undefined, stranger, viewer: cy.key, editor: bo.key, admin: ana.key, revoked: gone.key },
  }
}

interface Seen {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** The answer to one call, all bytes of it; of a stream the first. Ids are told apart by their names alone. */
async function see(name: string, ids: Ids, key: string | undefined, isHead = false): Promise<Seen> {
  const method = allMethods.find((one) => name.startsWith(`${one} `)) ?? 'GET'
  const { path: local, ...sent } = toRequest(name, ids)
  const response = await respond(isHead ? 'HEAD' : method, local, sent, key)
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

describe('the access matrix', () => {
  it('has every route with every method that it offers, and nothing else', async () => {
    const offered = (await Promise.all(files.map(readOffered))).flat()
    expect(Object.keys(accessMatrix).sort()).toEqual(offered.sort())
  })

  it.each(Object.entries(accessMatrix))('%s', async (name, row) => {
    const { office, keys } = await openPlace()
    const isRead = name.startsWith('GET ')
    const lasting = isRead ? await addRows(office) : null
    for (const kind of callerKinds) {
      // What one caller uses up, the next one still finds.
      const ids = lasting ?? (await addRows(office))
      const expected = row[kind]
      const seen = await see(name, ids, keys[kind])
      expect(`${kind}: ${toAccess(expected, seen, office)}`, seen.text).toBe(`${kind}: ${expected}`)
      if (expected === 404 || expected === 422) expect(seen).toEqual(await see(name, toMissing(), keys[kind]))
      if (isRead) {
        const { status, text } = await see(name, ids, keys[kind], true)
        expect([status, text], `${kind} by HEAD`).toEqual([seen.status, ''])
      }
    }
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
      const { keys } = await openPlace()
      for (const key of Object.values(keys)) {
        expect((await respond('OPTIONS', local, {}, key)).status).toBe(204)
        for (const method of others) expect((await respond(method, local, {}, key)).status).toBe(405)
      }
    },
  )
})
