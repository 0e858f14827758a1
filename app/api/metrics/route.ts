import { defineRoute } from '@/lib/server/http/define-route'
import { metricsType, readMetrics } from '@/lib/server/http/insights/read-metrics'

/** Public to the dispatcher: a token that is no API key opens it, too. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: { role: 'public', mediaType: metricsType, handle: readMetrics },
})
