import { defineRoute } from '@/lib/server/http/define-route'
import { deletePresence, putPresence } from '@/lib/server/http/events/visit-account'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  PUT: { role: 'viewer', handle: putPresence },
  DELETE: { role: 'viewer', handle: deletePresence },
})
