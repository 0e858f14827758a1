import { defineRoute } from '@/lib/server/http/define-route'
import { changeSession, createSession, deleteSession, readSession } from '@/lib/server/http/session/session'
import { withSession } from '@/lib/server/http/session/with-session'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: withSession(readSession),
  POST: { role: 'public', handle: createSession },
  PATCH: withSession(changeSession),
  DELETE: withSession(deleteSession),
})
