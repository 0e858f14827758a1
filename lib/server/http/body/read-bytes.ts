import 'server-only'
import { type Parsed, parsed, refuse, refuseInvalid } from '../answer'

export const maxBodyBytes = 1_048_576

const tooLarge = refuse({ code: 'payload-too-large', detail: 'A body may have at most 1 MiB (1,048,576 bytes).' })
const cutShort = refuseInvalid('malformed-json', 'The body did not arrive whole.')

/**
 * The body, read to its end and never beyond the limit. The bytes must be as many as Content-Length says: frameworks
 * in front have been seen to cut a body silently.
 */
export async function readBytes(request: Request): Promise<Parsed<Uint8Array>> {
  const declared = parseLength(request.headers.get('content-length'))
  if (declared !== null && declared > maxBodyBytes) return tooLarge
  try {
    const bytes = await collect(request.body)
    if (bytes === null) return tooLarge
    return declared !== null && declared !== bytes.length ? cutShort : parsed(bytes)
  } catch {
    return cutShort
  }
}

const parseLength = (header: string | null) => (header !== null && /^\d+$/.test(header) ? Number(header) : null)

/** Null when there is more than the limit; the rest is then not read. */
async function collect(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array | null> {
  if (body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = body.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length
    if (length > maxBodyBytes) {
      void reader.cancel().catch(() => undefined)
      return null
    }
    chunks.push(next.value)
  }
  const [only] = chunks
  return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks, length)
}
