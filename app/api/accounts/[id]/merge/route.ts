import { postMerge } from '@/lib/server/http/accounts/preview-merge'
import { defineRoute } from '@/lib/server/http/define-route'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  POST: { role: 'viewer', handle: postMerge },
})
