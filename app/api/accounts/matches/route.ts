import { readMatches } from '@/lib/server/http/accounts/read-matches'
import { defineRoute } from '@/lib/server/http/define-route'

// Whoever may write may ask what a write would be told.
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: { role: 'editor', handle: readMatches },
})
