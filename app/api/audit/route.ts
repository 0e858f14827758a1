import { readAudit } from '@/lib/server/http/audit/read-audit'
import { defineRoute } from '@/lib/server/http/define-route'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: { role: 'admin', handle: readAudit },
})
