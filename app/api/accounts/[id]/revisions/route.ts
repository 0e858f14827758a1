import { readRevisions } from '@/lib/server/http/accounts/read-revisions'
import { defineRoute } from '@/lib/server/http/define-route'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: { role: 'viewer', handle: readRevisions },
})
