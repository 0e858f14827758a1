import 'server-only'
import { fenceSchema } from '@/lib/accounts/lease'
import { type Parsed, parsed, refuseInvalid } from '../answer'

/** The fence under which a write is made; undefined when the caller does not say. */
export function parseFence(request: Request): Parsed<number | undefined> {
  const header = request.headers.get('lease-fence')
  if (header === null) return parsed(undefined)
  const read = /^\d{1,10}$/.test(header) ? fenceSchema.safeParse(Number(header)) : null
  return read?.success ? parsed(read.data) : malformed
}

const malformed = refuseInvalid('malformed-header', 'Lease-Fence must be the number that came with the lease.')
