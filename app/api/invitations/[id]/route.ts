import { defineRoute } from '@/lib/server/http/define-route'
import { deleteInvitation } from '@/lib/server/http/invitations/invitations'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  DELETE: { role: 'admin', handle: deleteInvitation },
})
