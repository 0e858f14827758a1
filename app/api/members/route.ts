import { defineRoute } from '@/lib/server/http/define-route'
import { readMembers } from '@/lib/server/http/members/members'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: { role: 'viewer', handle: readMembers },
})
