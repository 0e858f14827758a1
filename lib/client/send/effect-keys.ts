import { z } from 'zod'
import { newKey } from './send-write'

/** What a write does: where it goes, and all it says. The same once more is the same effect. */
export interface Effect {
  readonly method: string
  readonly path: string
  readonly body?: unknown
}

const keptSchema = z.object({ content: z.string(), key: z.string() })
const toSlot = ({ method, path }: Effect) => `truce.key ${method} ${path}`

/** The key of an effect whose outcome is not final yet, or a new one. It outlives a reload of the tab. */
export function keyOf(effect: Effect): string {
  const content = JSON.stringify(effect.body ?? null)
  const kept = readSlot(effect)
  if (kept?.content === content) return kept.key
  const key = newKey()
  rememberKey(effect, key)
  return key
}

/** Holds on to a key that was given to an effect elsewhere. One effect is remembered for each method and path. */
export function rememberKey(effect: Effect, key: string): void {
  try {
    const content = JSON.stringify(effect.body ?? null)
    sessionStorage.setItem(toSlot(effect), JSON.stringify({ content, key }))
  } catch {
    // Full, or not to be had: the next attempt has another key, and the version of the write still guards it.
  }
}

/** Called when the outcome is final: doing the same again is then another effect. */
export function forgetKey(effect: Effect): void {
  try {
    sessionStorage.removeItem(toSlot(effect))
  } catch {
    // nothing was kept either
  }
}

/** The key that this effect was sent with before; null where it was not, or its outcome is final. */
export function findKey(effect: Effect): string | null {
  const kept = readSlot(effect)
  return kept?.content === JSON.stringify(effect.body ?? null) ? kept.key : null
}

function readSlot(effect: Effect) {
  try {
    return keptSchema.safeParse(JSON.parse(sessionStorage.getItem(toSlot(effect)) ?? 'null')).data ?? null
  } catch {
    return null
  }
}
