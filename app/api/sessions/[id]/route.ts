import { defineRoute } from '@/lib/server/http/define-route'
import { deleteSessionById } from '@/lib/server/http/session/sessions'
import { withSession } from '@/lib/server/http/session/with-session'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  DELETE: withSession(deleteSessionById),
})
