import 'server-only'
import { randomBytes } from 'node:crypto'
import { EnvError, getEnv } from '@/lib/server/env'

declare global {
  /** On globalThis: Next loads several copies of this module, and all must know one another's cookies. */
  var truceRandomSecret: string | undefined
}

/**
 * What session cookies are signed with. The demo, development and tests make one up that lasts as long as the process;
 * anybody else has to set it, or every start would sign everybody out, and no two instances would know each other's.
 */
export function requireSecret(): string {
  const { secret, isDemo, isProduction } = getEnv()
  if (secret !== null) return secret
  if (isProduction && !isDemo) throw new EnvError(missing)
  globalThis.truceRandomSecret ??= randomBytes(32).toString('base64url')
  return globalThis.truceRandomSecret
}

const missing =
  'Truce cannot start with these settings:\n  TRUCE_SECRET must be set outside the demo: at least 32 characters that nobody can guess, like the output of `openssl rand -base64 32`.'
