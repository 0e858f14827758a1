import 'server-only'
import { type Parsed, parsed, refuseInvalid } from '../answer'
import type { Call } from '../call'
import { type Accepted, checkMediaType } from './media-type'
import { parseJson } from './parse-json'

interface Options {
  /** The call may come without any body when `If-Match` already says everything. */
  readonly isOptional?: boolean
}

/** The JSON body of a call, or the 415, 413 or 400 that it gets, in this order. */
export async function readJson(
  call: Pick<Call, 'request' | 'readBody'>,
  accepted: Accepted,
  { isOptional }: Options = {},
): Promise<Parsed<unknown>> {
  const { headers } = call.request
  const isTyped = headers.has('content-type')
  const misfit = checkMediaType(headers, accepted)
  if (misfit !== null && isTyped) return misfit
  const bytes = await call.readBody()
  if (!bytes.ok) return bytes
  if (bytes.value.length === 0 && !isTyped) {
    if (isOptional && headers.has('if-match')) return parsed<unknown>({})
    return refuseInvalid('malformed-json', 'The body is empty.')
  }
  return misfit ?? parseJson(bytes.value)
}
