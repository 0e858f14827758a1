import { defineRoute } from '@/lib/server/http/define-route'
import { createReset } from '@/lib/server/http/session/passwords'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  POST: { role: 'public', handle: createReset },
})
