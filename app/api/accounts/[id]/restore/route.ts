import { postRestore } from '@/lib/server/http/accounts/revert-account'
import { defineRoute } from '@/lib/server/http/define-route'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  POST: { role: 'editor', handle: postRestore },
})
