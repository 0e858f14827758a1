import { defineRoute } from '@/lib/server/http/define-route'
import { deleteKey } from '@/lib/server/http/keys/keys'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  DELETE: { role: 'viewer', handle: deleteKey },
})
