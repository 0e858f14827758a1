import 'server-only'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { betterAuth } from 'better-auth/minimal'
import { v7 } from 'uuid'
import { maxPasswordLength, minPasswordLength } from '@/lib/accounts/sign-in'
import { type Database, getDb } from '@/lib/server/db/client'
import { getEnv } from '@/lib/server/env'
import { sendResetLink } from '../passwords/send-reset-link'
import { toAuthStore } from './auth-store'
import { sessionSeconds, toCookieAttributes, toCookieName } from './cookie'
import { requireSecret } from './secret'

const instances = new WeakMap<Database, ReturnType<typeof open>>()

/** better-auth over the database of this process. It answers no request by itself: our routes call it. */
export function getAuth() {
  const database = getDb()
  const known = instances.get(database)
  if (known !== undefined) return known
  const auth = open(database)
  instances.set(database, auth)
  return auth
}

/** A session is written again at most this often, when somebody uses it: it then lasts its whole time from there. */
const refreshSeconds = 60 * 60
export const resetLinkSeconds = 60 * 60

function open(database: Database) {
  return betterAuth({
    appName: 'Truce',
    baseURL: getEnv().appOrigin,
    secret: requireSecret(),
    database: prismaAdapter(toAuthStore(database), { provider: getEnv().isPostgres ? 'postgresql' : 'sqlite' }),
    user: { modelName: 'person' },
    session: {
      modelName: 'session',
      fields: { userId: 'personId' },
      additionalFields: { workspaceId: { type: 'string', required: false, input: false } },
      expiresIn: sessionSeconds,
      updateAge: refreshSeconds,
    },
    account: { modelName: 'credential', fields: { userId: 'personId' } },
    // A link in a stolen copy of the database opens nothing: only the hash of its token is there.
    verification: { modelName: 'verification', storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      minPasswordLength,
      maxPasswordLength,
      resetPasswordTokenExpiresIn: resetLinkSeconds,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => sendResetLink({ email: user.email, token }),
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      // The name says it where it is secure; a prefix of the library's own would come before ours.
      useSecureCookies: false,
      cookies: { session_token: { name: toCookieName(), attributes: toCookieAttributes() } },
      database: { generateId: () => v7() },
      ipAddress: { disableIpTracking: true },
    },
  })
}
