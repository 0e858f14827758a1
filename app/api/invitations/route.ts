import { defineRoute } from '@/lib/server/http/define-route'
import { postInvitation, readInvitations } from '@/lib/server/http/invitations/invitations'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: { role: 'admin', handle: readInvitations },
  POST: { role: 'admin', handle: postInvitation },
})
