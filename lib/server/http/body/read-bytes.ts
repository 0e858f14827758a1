import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Parsed, parsed, refuse, refuseInvalid } from '../answer'

export const maxBodyBytes = 1_048_576
/** From the first look at the body to its last byte. */
export const bodyWithinMs = 20_000

const tooLarge = refuse({ code: 'payload-too-large', detail: 'A body may have at most 1 MiB (1,048,576 bytes).' })
const cutShort = refuseInvalid('malformed-json', 'The body did not arrive whole.')
const tooSlow = refuseInvalid('malformed-json', 'The body did not arrive within 20 seconds.')

/**
 * The body, read to its end, never beyond the limit, and for a limited time. The bytes must be as many as
 * Content-Length says: frameworks in front have been seen to cut a body silently.
 */
export async function readBytes(request: Request, withinMs = bodyWithinMs): Promise<Parsed<Uint8Array>> {
  const declared = parseLength(request.headers.get('content-length'))
  if (declared !== null && declared > maxBodyBytes) return tooLarge
  if (request.body === null) return declared === null || declared === 0 ? parsed(new Uint8Array()) : cutShort
  const reader = request.body.getReader()
  const arrived = new AbortController()
  try {
    const bytes = await Promise.race([collect(reader), untilLate(withinMs, arrived.signal)])
    if (typeof bytes === 'string') {
      // The rest is not read. What the sender still sends ends with its connection.
      void reader.cancel().catch(() => undefined)
      return bytes === 'late' ? tooSlow : tooLarge
    }
    return declared !== null && declared !== bytes.length ? cutShort : parsed(bytes)
  } catch {
    return cutShort
  } finally {
    arrived.abort()
  }
}

const parseLength = (header: string | null) => (header !== null && /^\d+$/.test(header) ? Number(header) : null)

/** Never settles once the body has arrived. */
const untilLate = (withinMs: number, signal: AbortSignal) =>
  sleep(withinMs, 'late' as const, { ref: false, signal }).catch(() => new Promise<never>(() => undefined))

async function collect(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | 'large'> {
  const chunks: Uint8Array[] = []
  let length = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length
    if (length > maxBodyBytes) return 'large'
    chunks.push(next.value)
  }
  const [only] = chunks
  return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks, length)
}
