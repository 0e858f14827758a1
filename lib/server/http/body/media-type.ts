import 'server-only'
import { type Refused, refuse } from '../answer'

/** What a call takes, and the header that says so when it gets something else. */
export interface Accepted {
  readonly types: readonly string[]
  readonly header: 'accept' | 'accept-patch'
}

export const json: Accepted = { types: ['application/json'], header: 'accept' }
export const mergePatch: Accepted = {
  types: ['application/merge-patch+json', 'application/json'],
  header: 'accept-patch',
}

/** Null when the body may be read as this call's JSON: media type, charset and encoding fit. */
export function checkMediaType(headers: Headers, accepted: Accepted): Refused | null {
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').split(';')
  if (!accepted.types.includes(type.trim().toLowerCase()))
    return refuseMediaType(accepted, `This call takes ${accepted.types.join(' or ')}.`)
  if (!parameters.every(isUtf8OrOther)) return refuseMediaType(accepted, 'The body must be UTF-8.')
  if (headers.has('content-encoding'))
    return refuseMediaType(accepted, 'Send the body without a content encoding.', { 'accept-encoding': 'identity' })
  return null
}

function isUtf8OrOther(parameter: string): boolean {
  const charset = /^\s*charset\s*=\s*"?([^"]*?)"?\s*$/i.exec(parameter)?.[1]
  return charset === undefined || /^utf-?8$/i.test(charset)
}

function refuseMediaType(accepted: Accepted, detail: string, more?: Record<string, string>): Refused {
  const headers = { [accepted.header]: accepted.types.join(', '), ...more }
  return refuse({ code: 'unsupported-media-type', detail }, headers)
}
