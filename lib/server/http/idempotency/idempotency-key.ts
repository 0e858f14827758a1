import 'server-only'
import { createHash } from 'node:crypto'
import { refuseInvalid } from '../answer'

/** The `Idempotency-Key` of a call: none, one, or something that is none. */
export type KeyHeader =
  | { readonly kind: 'absent' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'key'; readonly key: string }

export function parseKey(header: string | null): KeyHeader {
  if (header === null) return { kind: 'absent' }
  return /^[A-Za-z0-9_-]{16,64}$/.test(header) ? { kind: 'key', key: header } : { kind: 'malformed' }
}

export const malformedKey = refuseInvalid(
  'malformed-header',
  'Idempotency-Key must be 16 to 64 characters of A-Z, a-z, 0-9, _ and -.',
)

/** Headers that change what a write does. */
const meaningful = ['if-match', 'prefer'] as const

/** What must be the same for a call to be the same call again. */
export function toFingerprint(request: Request, url: URL, body: Uint8Array): string {
  const hash = createHash('sha256')
  const head = [request.method, url.pathname + url.search, ...meaningful.map((name) => request.headers.get(name))]
  return hash.update(JSON.stringify(head)).update(body).digest('hex')
}
