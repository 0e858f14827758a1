import { defineRoute } from '@/lib/server/http/define-route'
import { patchWorkspace, readWorkspace } from '@/lib/server/http/workspace/settings'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: { role: 'viewer', handle: readWorkspace },
  PATCH: { role: 'admin', handle: patchWorkspace },
})
