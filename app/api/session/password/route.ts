import { defineRoute } from '@/lib/server/http/define-route'
import { replacePassword } from '@/lib/server/http/session/passwords'
import { withSession } from '@/lib/server/http/session/with-session'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  PUT: withSession(replacePassword),
})
