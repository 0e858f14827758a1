import { defineRoute } from '@/lib/server/http/define-route'
import { deleteOtherSessions, readSessions } from '@/lib/server/http/session/sessions'
import { withSession } from '@/lib/server/http/session/with-session'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: withSession(readSessions),
  DELETE: withSession(deleteOtherSessions),
})
