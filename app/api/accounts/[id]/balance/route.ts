import { defineRoute } from '@/lib/server/http/define-route'
import { readBalance } from '@/lib/server/http/transfers/read-transfers'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: { role: 'viewer', handle: readBalance },
})
