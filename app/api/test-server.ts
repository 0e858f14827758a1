import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { z } from 'zod'
import { type Method, respond } from './test-api'

const addressSchema = z.object({ port: z.number() })

/** The route handlers of this app on a port of their own while `use` runs. */
export async function withApp<Result>(use: (url: string) => Promise<Result>): Promise<Result> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(new Error('no answer', { cause: error })))
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

const methods: readonly Method[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

async function answer(request: IncomingMessage, response: ServerResponse) {
  const leaving = new AbortController()
  response.once('close', () => leaving.abort())
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(z.instanceof(Uint8Array).parse(chunk))
  const bytes = Buffer.concat(chunks)
  const method = methods.find((known) => known === request.method) ?? 'GET'
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.headers))
    if (name !== 'connection' && value !== undefined) headers[name] = String(value)
  const path = (request.url ?? '').replace(/^\/api/, '')
  const sent = { headers, signal: leaving.signal, ...(bytes.length > 0 && { body: new Uint8Array(bytes) }) }
  const got = await respond(method, path, sent)
  response.writeHead(got.status, Object.fromEntries(got.headers))
  response.flushHeaders()
  if (got.body !== null) for await (const chunk of got.body) if (!leaving.signal.aborted) response.write(chunk)
  response.end()
}
