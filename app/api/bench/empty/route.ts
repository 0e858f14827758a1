// The floor of `npm run bench`: a handler of the same build that reads the same body and answers the same bytes as a
// versioned update, and does nothing in between. Only there with TRUCE_BENCH=1; to everybody else, no such path.
import { getEnv } from '@/lib/server/env'
import { refuse } from '@/lib/server/http/answer'
import { defineRoute } from '@/lib/server/http/define-route'

const nowhere = {
  role: 'public',
  handle: async () => refuse({ code: 'not-found', detail: 'There is nothing at this path.' }),
} as const
const closed = defineRoute({
  GET: nowhere,
  POST: nowhere,
  PUT: nowhere,
  PATCH: nowhere,
  DELETE: nowhere,
  OPTIONS: nowhere,
})
export const { GET, HEAD, POST, DELETE, OPTIONS } = closed

const isOpen = () => getEnv().isBench
type RouteHandler = typeof closed.PATCH

let bytes = ''

/** Takes the bytes that PATCH will answer. */
export const PUT: RouteHandler = async (request, context) => {
  if (!isOpen()) return closed.PUT(request, context)
  bytes = await request.text()
  return new Response(null, { status: 204 })
}

export const PATCH: RouteHandler = async (request, context) => {
  if (!isOpen()) return closed.PATCH(request, context)
  await request.json()
  return new Response(bytes, { headers: { 'content-type': 'application/json', 'cache-control': 'private, no-cache' } })
}
