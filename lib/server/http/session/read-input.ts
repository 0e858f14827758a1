import 'server-only'
import type { z } from 'zod'
import { toFaults } from '@/lib/conflict/faults'
import { invalid } from '@/lib/server/accounts/refuse/invalid'
import { foreign, isForeign } from '@/lib/server/auth/session/same-origin'
import { type Parsed, parsed, refuse } from '../answer'
import { type Accepted, json } from '../body/media-type'
import { readBytes } from '../body/read-bytes'
import { readJson } from '../body/read-json'
import type { PublicCall } from '../call'

/** The body of a call that nobody has to be signed in for, as long as no page of another origin sends it. */
export async function readInput<Schema extends z.ZodType>(
  call: PublicCall,
  schema: Schema,
  accepted: Accepted = json,
): Promise<Parsed<z.infer<Schema>>> {
  if (isForeign(call.request)) return refuse(foreign)
  const body = await readJson({ request: call.request, readBody: () => readBytes(call.request) }, accepted)
  if (!body.ok) return body
  const input = schema.safeParse(body.value)
  return input.success ? parsed(input.data) : refuse(invalid(toFaults(input.error)))
}
