import 'server-only'

const text = { type: 'string' }

/** Headers of answers. */
const headers = {
  'X-Request-Id': {
    description: 'Names this call in the log of the server; problems repeat it as `requestId`.',
    schema: { type: 'string', format: 'uuid' },
  },
  'Cache-Control': {
    description: 'What may be kept: `no-store`, or only to be revalidated (`no-cache`).',
    schema: text,
  },
  ETag: { description: 'The version of the account in double quotes, as `If-Match` takes it.', schema: text },
  Location: { description: 'Where the new thing is.', schema: { type: 'string', format: 'uri-reference' } },
  'Preference-Applied': {
    description: '`conflict=merge` where the version was stale and the merge was saved.',
    schema: { const: 'conflict=merge' },
  },
  'Idempotency-Replayed': {
    description: '`true` where this is the stored answer of an earlier call with the same key.',
    schema: { const: 'true' },
  },
  'Retry-After': {
    description: 'Seconds to wait before the next attempt.',
    schema: { type: 'string', pattern: '^\\d+$' },
  },
  'WWW-Authenticate': { description: 'How to say who calls.', schema: text },
  'Set-Cookie': {
    description: 'The session cookie: a new one, one that lasts longer again, or the end of it.',
    schema: text,
  },
  Allow: { description: 'The methods of this path.', schema: text },
  Accept: { description: 'The media types that this call takes.', schema: text },
  'Accept-Patch': { description: 'The media types that PATCH takes (RFC 5789).', schema: text },
  'Accept-Encoding': { description: '`identity`: bodies are taken without a content encoding.', schema: text },
  'Content-Disposition': { description: 'The name of the file (RFC 6266).', schema: text },
  'X-Accel-Buffering': { description: '`no`: a proxy passes each event on at once.', schema: { const: 'no' } },
} as const

export type HeaderName = keyof typeof headers

export const toHeaderComponents = () => headers

/** Headers of one answer: those that it always has are required. */
export function toHeaders(always: readonly HeaderName[], sometimes: readonly HeaderName[] = []) {
  const required = (['X-Request-Id', 'Cache-Control', ...always] satisfies HeaderName[]).map((name) => [
    name,
    { ...headers[name], required: true },
  ])
  const optional = sometimes
    .filter((name) => !always.includes(name))
    .map((name) => [name, { $ref: `#/components/headers/${name}` }])
  return Object.fromEntries([...required, ...optional])
}
