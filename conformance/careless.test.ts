import { once } from 'node:events'
import { createServer } from 'node:http'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { toTarget } from './express.fixture'
import { profiles } from './profiles.js'
import { Trial } from './trial.js'

const addressSchema = z.object({ port: z.number() })

/** A server that answers everything with this while `use` runs. */
async function withAnswer<Result>(status: number, body: unknown, use: (url: string) => Promise<Result>) {
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    return await use(`http://127.0.0.1:${addressSchema.parse(server.address()).port}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** The clauses whose check finds nothing to object to. */
async function findContent(url: string) {
  const target = { ...toTarget(url), keys: { own: 'own', other: 'other', viewer: 'viewer' } }
  const content: string[] = []
  for (const { id, check } of profiles.flatMap(({ clauses }) => clauses)) {
    const holds = await check(new Trial(target)).then(
      () => true,
      () => false,
    )
    if (holds) content.push(id)
  }
  return content
}

const record = { id: 'one', version: 1, name: 'One', company: null, status: 'active', items: [], balance: 0 }

describe('no clause holds on a server that answers', () => {
  it.each([
    ['200 to everything', 200, {}],
    ['200 and the same record to everything', 200, record],
    ['201 and the same record to everything', 201, record],
    ['404 to everything', 404, {}],
    ['500 to everything', 500, {}],
  ])('%s', async (_name, status, body) => {
    expect(await withAnswer(status, body, findContent)).toEqual([])
  })
})
