import 'server-only'
import { type Answer, replyJson } from '@/lib/server/http/answer'
import { getDocument } from './document'

export const answerOpenApi = (): Promise<Answer> =>
  Promise.resolve(replyJson(200, getDocument(), { 'cache-control': 'no-cache' }))
