import type { Handler } from '@/lib/server/http/call'
import { defineRoute } from '@/lib/server/http/define-route'
import { answerNotFound } from '@/lib/server/http/not-found'

const nothing: Handler = { role: 'public', handle: answerNotFound }

/** Whatever no other route answers. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: nothing,
  POST: nothing,
  PUT: nothing,
  PATCH: nothing,
  DELETE: nothing,
  OPTIONS: nothing,
})
