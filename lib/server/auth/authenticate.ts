import 'server-only'
import type { Actor } from './actor'
import { identify } from './identify'

/** The caller of a request; null for nobody, and for who may not call from there. */
export async function authenticate(request: Request): Promise<Actor | null> {
  const caller = await identify(request)
  return caller.ok ? caller.actor : null
}
