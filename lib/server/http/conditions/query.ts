import 'server-only'
import { z } from 'zod'
import { versionSchema } from '@/lib/accounts/account'
import { type Parsed, parsed, refuseInvalid } from '../answer'

/** The query of a URL by a strict schema: an unknown, repeated or bad parameter is refused by name. */
export function parseQuery<Schema extends z.ZodType>(url: URL, schema: Schema): Parsed<z.infer<Schema>> {
  const names = [...url.searchParams.keys()]
  if (new Set(names).size !== names.length) return refuseInvalid('query', 'A query parameter is given twice.')
  const result = schema.safeParse(Object.fromEntries(url.searchParams))
  if (result.success) return parsed(result.data)
  return refuseInvalid('query', `These query parameters are not valid: ${namesOf(result.error).join(', ')}.`)
}

/** Only names that this call knows are repeated back. */
function namesOf(error: z.ZodError): string[] {
  const known = error.issues.map(({ code, path }) =>
    code === 'unrecognized_keys' ? 'an unknown one' : String(path[0]),
  )
  return [...new Set(known)]
}

const wholeNumber = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .transform(Number)

export const limitParameter = wholeNumber.pipe(z.int().min(1).max(100)).default(25)
export const versionParameter = wholeNumber.pipe(versionSchema)
