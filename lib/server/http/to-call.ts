import 'server-only'
import type { Runner } from '@/lib/server/accounts/change/attempt'
import type { Actor } from '@/lib/server/auth/actor'
import type { Reply } from './answer'
import { readBytes } from './body/read-bytes'
import type { Call, PublicCall } from './call'
import { parseKey, toFingerprint } from './idempotency/idempotency-key'
import { type RunnerOptions, runAtomically, runDirectly, toKeyedRunner } from './idempotency/runners'
import { toKeyOfCall } from './idempotency/store'

/** A call with its actor. `onWrite` is told before the first attempt of a write. */
export function toCall(call: PublicCall, actor: Actor, onWrite: () => void): Call {
  const isSafe = call.request.method === 'GET' || call.request.method === 'HEAD'
  const key = parseKey(isSafe ? null : call.request.headers.get('idempotency-key'))
  let body: ReturnType<Call['readBody']> | undefined
  const readBody: Call['readBody'] = () => {
    body ??= readBytes(call.request)
    return body
  }
  const toFingerprintOfCall = async () => {
    const bytes = await readBody()
    return toFingerprint(call.request, call.url, bytes.ok ? bytes.value : new Uint8Array())
  }
  function toRunner<Value>(respond: (value: Value) => Reply, options?: RunnerOptions): Runner<Value> {
    return async (attempt) => {
      const keyed = key.kind === 'key' &&
        !options?.isSecret && {
          key: toKeyOfCall(actor, key.key),
          fingerprint: await toFingerprintOfCall(),
          respond,
        }
      onWrite()
      if (keyed) return toKeyedRunner(keyed, options)(attempt)
      return options?.isAtomic ? runAtomically(attempt) : runDirectly(attempt)
    }
  }
  return { ...call, actor, key, readBody, toRunner }
}
