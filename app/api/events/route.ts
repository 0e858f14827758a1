import { defineRoute } from '@/lib/server/http/define-route'
import { streamEvents } from '@/lib/server/http/events/stream-events'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: { role: 'viewer', mediaType: 'text/event-stream', handle: streamEvents },
})
