import { defineRoute } from '@/lib/server/http/define-route'
import { readInvitationByToken } from '@/lib/server/http/invitations/invitations'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: { role: 'public', handle: readInvitationByToken },
})
