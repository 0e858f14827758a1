import 'server-only'
import type { Actor } from './actor'
import { findByApiKey } from './find-by-api-key'

/** The caller of a request by its API key; null without a valid one. */
export async function authenticate(request: Request): Promise<Actor | null> {
  const key = parseBearer(request.headers.get('authorization'))
  return key === null ? null : findByApiKey(key)
}

/** The token68 of RFC 6750; the scheme's case does not matter. */
function parseBearer(header: string | null): string | null {
  return /^Bearer +([A-Za-z0-9._~+/-]{1,512}=*) *$/i.exec(header ?? '')?.[1] ?? null
}
