import { defineRoute } from '@/lib/server/http/define-route'
import { putReset } from '@/lib/server/http/session/passwords'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  PUT: { role: 'public', handle: putReset },
})
