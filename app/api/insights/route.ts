import { defineRoute } from '@/lib/server/http/define-route'
import { getInsights } from '@/lib/server/http/insights/read-insights'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: { role: 'admin', handle: getInsights },
})
