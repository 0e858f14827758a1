import 'server-only'
import { type Answer, refuse } from '../answer'
import type { Call } from '../call'
import { toFingerprint } from './idempotency-key'
import { exclusively, inFlight } from './in-flight'
import { findReply, type KeyOfCall, sweepReplies, toKeyOfCall } from './store'

/**
 * Answers a call that carries an Idempotency-Key: with the stored reply when it took effect before, else by `handle`.
 * A stored reply comes before every check of the account, since a deletion that is sent again finds it deleted.
 */
export async function answerOnce(call: Call, handle: (call: Call) => Promise<Answer>): Promise<Answer> {
  if (call.key.kind !== 'key') return handle(call)
  const key = toKeyOfCall(call.actor, call.key.key)
  const answer = await exclusively(key, async () => (await replay(call, key)) ?? handle(call))
  return answer ?? refuse(inFlight)
}

async function replay(call: Call, key: KeyOfCall): Promise<Answer | null> {
  await sweepReplies()
  const stored = await findReply(key)
  if (stored === null) return null
  const body = await call.readBody()
  if (!body.ok) return body
  if (stored.fingerprint !== toFingerprint(call.request, call.url, body.value)) return reused
  const { reply } = stored
  return { ...reply, headers: { ...reply.headers, 'idempotency-replayed': 'true' } }
}

const reused = refuse({
  code: 'idempotency-key-reused',
  detail: 'This Idempotency-Key was used for another request. Take a new key for a new request.',
})
