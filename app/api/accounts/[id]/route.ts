import { removeAccount } from '@/lib/server/http/accounts/delete-account'
import { readAccount } from '@/lib/server/http/accounts/read-accounts'
import { patchAccount, putAccount } from '@/lib/server/http/accounts/save-account'
import { defineRoute } from '@/lib/server/http/define-route'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: { role: 'viewer', handle: readAccount },
  PUT: { role: 'editor', handle: putAccount },
  PATCH: { role: 'editor', handle: patchAccount },
  DELETE: { role: 'editor', handle: removeAccount },
})
