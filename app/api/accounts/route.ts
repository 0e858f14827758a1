import { postAccount } from '@/lib/server/http/accounts/create-account'
import { readAccounts } from '@/lib/server/http/accounts/read-accounts'
import { defineRoute } from '@/lib/server/http/define-route'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: { role: 'viewer', handle: readAccounts },
  POST: { role: 'editor', handle: postAccount },
})
