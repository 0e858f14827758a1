import { defineRoute } from '@/lib/server/http/define-route'
import { postKey, readKeys } from '@/lib/server/http/keys/keys'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: { role: 'viewer', handle: readKeys },
  POST: { role: 'viewer', handle: postKey },
})
