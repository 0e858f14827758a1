import { defineRoute } from '@/lib/server/http/define-route'
import { createPerson } from '@/lib/server/http/session/people'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  POST: { role: 'public', handle: createPerson },
})
