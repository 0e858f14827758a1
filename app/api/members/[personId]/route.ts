import { defineRoute } from '@/lib/server/http/define-route'
import { deleteMember, patchMember } from '@/lib/server/http/members/members'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  PATCH: { role: 'admin', handle: patchMember },
  DELETE: { role: 'viewer', handle: deleteMember },
})
