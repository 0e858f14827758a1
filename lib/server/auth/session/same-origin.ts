import 'server-only'
import type { Refusal } from '@/lib/conflict/problem'
import { getEnv } from '@/lib/server/env'

const safeMethods = ['GET', 'HEAD', 'OPTIONS']

/**
 * Does a request that changes something come from a page of this app? A browser says so by `Sec-Fetch-Site`, or, where
 * that is missing as over plain http, by `Origin`. Safe methods may come from anywhere: nobody else may read the answer.
 */
export function isSameOrigin({ method, headers }: Request): boolean {
  if (safeMethods.includes(method)) return true
  const site = headers.get('sec-fetch-site')
  if (site === 'same-origin' || site === 'none') return true
  return site !== 'cross-site' && headers.get('origin') === getEnv().appOrigin
}

/** The same for what needs no cookie: programs that are no browser say nothing of where they come from. */
export const isForeign = (request: Request): boolean =>
  (request.headers.has('origin') || request.headers.has('sec-fetch-site')) && !isSameOrigin(request)

export const foreign: Refusal = {
  code: 'forbidden',
  detail: 'This came from a page of another origin than APP_ORIGIN, or did not say from which.',
}
