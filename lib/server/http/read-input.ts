import 'server-only'
import type { z } from 'zod'
import { toFaults } from '@/lib/conflict/faults'
import { invalid } from '@/lib/server/accounts/refuse/invalid'
import { type Parsed, parsed, refuse } from './answer'
import { type Accepted, json } from './body/media-type'
import { readJson } from './body/read-json'
import type { Call } from './call'
import { malformedKey } from './idempotency/idempotency-key'

/** The body of a write by its schema, or why it cannot be read: the form first, then every fault at once. */
export async function readInput<Schema extends z.ZodType>(
  call: Call,
  schema: Schema,
  accepted: Accepted = json,
): Promise<Parsed<z.infer<Schema>>> {
  if (call.key.kind === 'malformed') return malformedKey
  const body = await readJson(call, accepted)
  if (!body.ok) return body
  const input = schema.safeParse(body.value)
  return input.success ? parsed(input.data) : refuse(invalid(toFaults(input.error)))
}
