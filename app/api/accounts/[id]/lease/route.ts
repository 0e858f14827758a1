import { defineRoute } from '@/lib/server/http/define-route'
import { deleteLease, putLease, readLease } from '@/lib/server/http/leases/hold-lease'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: { role: 'viewer', handle: readLease },
  PUT: { role: 'editor', handle: putLease },
  DELETE: { role: 'editor', handle: deleteLease },
})
