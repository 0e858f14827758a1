import { replyJson } from '@/lib/server/http/answer'
import { defineRoute } from '@/lib/server/http/define-route'

/** Liveness: this process answers. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: {
    role: 'public',
    isProbe: true,
    handle: () => Promise.resolve(replyJson(200, { status: 'ok' }, { 'cache-control': 'no-store' })),
  },
})
