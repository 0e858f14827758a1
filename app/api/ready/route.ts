import { defineRoute } from '@/lib/server/http/define-route'
import { answerReady } from '@/lib/server/http/ready'

/** Readiness: migrations are applied and the database answers. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: { role: 'public', isProbe: true, handle: answerReady },
})
