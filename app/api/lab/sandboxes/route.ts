import { defineRoute } from '@/lib/server/http/define-route'
import { createSandboxOf } from '@/lib/server/http/lab/sandboxes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  POST: { role: 'public', handle: createSandboxOf },
})
