import type { z } from 'zod'
import type { Answer, ApiRequest } from '../api'
import { type Effect, forgetKey, keyOf } from './effect-keys'
import { isFinal } from './is-final'
import { type SendProgress, sendWrite } from './send-write'

/** Sends a write that takes effect once, however often it is tried: also after a reload it has the same key. */
export async function sendOnce<Schema extends z.ZodType>(
  request: ApiRequest<Schema>,
  onProgress?: (progress: SendProgress) => void,
): Promise<Answer<z.infer<Schema>>> {
  const { method = 'GET', path, body } = request
  const effect: Effect = { method, path, body }
  const answer = await sendWrite(request, { key: keyOf(effect), ...(onProgress && { onProgress }) })
  if (isFinal(answer)) forgetKey(effect)
  return answer
}
