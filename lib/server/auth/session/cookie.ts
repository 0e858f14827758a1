import 'server-only'
import { getEnv } from '@/lib/server/env'

const plainName = 'truce.session'

/** How long somebody stays signed in who does not come back. */
export const sessionSeconds = 30 * 24 * 60 * 60

const isSecure = () => getEnv().appOrigin.startsWith('https:')

/** With `__Host-` a browser takes the cookie from this very host alone, over https. It refuses the prefix on http. */
export const toCookieName = (): string => (isSecure() ? `__Host-${plainName}` : plainName)

export const toCookieAttributes = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const

/** `Set-Cookie` that ends it in the browser. */
export const toEndingCookie = (): string =>
  `${toCookieName()}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${isSecure() ? '; Secure' : ''}`

/** The value of the session cookie in a `Cookie` header; null without one. Of several the first counts (RFC 6265). */
export function readSessionCookie(header: string | null): string | null {
  const prefix = `${toCookieName()}=`
  const pair = header?.split(';').find((part) => part.trim().startsWith(prefix))
  return pair?.trim().slice(prefix.length) || null
}

/** Our cookie among those that a call of the library sets. */
export const findSessionCookie = (headers: Headers): string | null =>
  headers.getSetCookie().find((line) => line.startsWith(`${toCookieName()}=`)) ?? null

/** A `Cookie` header that holds the session and nothing else. */
export const toCookieHeader = (value: string): Headers => new Headers({ cookie: `${toCookieName()}=${value}` })

/** What a browser sends back for a `Set-Cookie`. */
export const toCookieValue = (setCookie: string): string =>
  setCookie.slice(setCookie.indexOf('=') + 1).split(';')[0] ?? ''
