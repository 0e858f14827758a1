import { defineRoute } from '@/lib/server/http/define-route'
import { postTransfer } from '@/lib/server/http/transfers/create-transfer'
import { readTransfers } from '@/lib/server/http/transfers/read-transfers'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: { role: 'viewer', handle: readTransfers },
  POST: { role: 'editor', handle: postTransfer },
})
