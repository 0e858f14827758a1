import { defineRoute } from '@/lib/server/http/define-route'
import { answerOpenApi } from '@/lib/server/openapi/answer-openapi'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: { role: 'public', handle: answerOpenApi },
})
