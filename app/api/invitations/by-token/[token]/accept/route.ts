import { defineRoute } from '@/lib/server/http/define-route'
import { postAcceptance, postFirstAcceptance } from '@/lib/server/http/invitations/invitations'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  POST: { role: 'viewer', handle: postAcceptance, handleHomeless: postFirstAcceptance },
})
