import { type NextRequest, NextResponse } from 'next/server'
import { toContentSecurityPolicy } from './lib/server/http/edge/content-security-policy'

/**
 * Gives each page a nonce of its own: Next takes it from the request's policy for every script that it writes. Nobody
 * is let in or turned away here; handlers and queries do that.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = toContentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  // The panes of the lab show a page alone, without what stands around it everywhere else.
  headers.delete('x-pane')
  if (request.nextUrl.pathname.startsWith('/lab/accounts/')) headers.set('x-pane', '1')
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

/** Pages and what they ask for. The API and files have no scripts; a body that comes past here could be cut. */
export const config = {
  matcher: ['/((?!api/|api$|_next/static/|_next/image|favicon\\.ico$|icon\\.svg$).*)'],
}
