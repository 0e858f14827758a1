import 'server-only'
import { notFound } from '@/lib/server/accounts/refuse/not-found'
import { operations } from '@/lib/server/openapi/operations'
import { type Refused, refuse, refuseInvalid } from '../answer'
import { methods } from '../dispatch'
import { isApiPath, toRawPath, tryDecode } from './target'

/**
 * What the framework would answer by itself, and not as the contract says: a path that is not UTF-8 or not spelled as
 * the routes are, and a method that no route knows. Null where a route or a page can answer.
 */
export function refuseEarly(method: string, target: string): Refused | null {
  const path = toRawPath(target)
  if (!path.startsWith('/')) return refuse(notFound)
  if (tryDecode(path) === null) return refuseInvalid('invalid-encoding', 'The path is not UTF-8 in percent-encoding.')
  const isKnownMethod = methods.some((known) => known === method)
  if (!isApiPath(path)) return isKnownMethod ? null : refuseMethod(method, 'GET, HEAD')
  if (!isPlain(path) || /^[^?#]*\\/.test(target)) return refuse(notFound)
  if (isKnownMethod) return null
  const allow = findAllow(path)
  return allow === null ? refuse(notFound) : refuseMethod(method, allow)
}

/** Spelled in one way: no empty or dot segment, no slash at the end, no other case. */
function isPlain(path: string): boolean {
  const [, first, ...segments] = path.split('/')
  return first === 'api' && segments.every((segment) => !/^(|\.|%2e|\.\.|\.%2e|%2e\.|%2e%2e)$/i.test(segment))
}

const refuseMethod = (method: string, allow: string) =>
  refuse({ code: 'method-not-allowed', detail: `${method} is not offered here; ${allow} are.` }, { allow })

/** The methods of the route that a path leads to; null where there is none. */
function findAllow(path: string): string | null {
  const segments = path.slice('/api/'.length).split('/')
  const template = Object.keys(operations).find((candidate) => fits(candidate.slice(1).split('/'), segments))
  const offered = template === undefined ? undefined : operations[template]
  if (offered === undefined) return null
  const names = methods.filter((method) => {
    const key = (method === 'HEAD' ? 'GET' : method).toLowerCase()
    return method === 'OPTIONS' || Object.hasOwn(offered, key)
  })
  return names.join(', ')
}

const fits = (template: readonly string[], segments: readonly string[]) =>
  template.length === segments.length && template.every((part, at) => part.startsWith('{') || part === segments[at])
