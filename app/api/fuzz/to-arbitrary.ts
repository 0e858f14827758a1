// For the fuzz of the API: values that a JSON Schema of the OpenAPI document allows, and now and then one that it does
// not. A schema's limits are part of what is tried: their ends come more often than the middle.
import fc from 'fast-check'
import { z } from 'zod'

const schemaSchema = z.looseObject({
  $ref: z.string().optional(),
  type: z.string().optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  prefixItems: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  additionalProperties: z.unknown().optional(),
})
type Schema = z.infer<typeof schemaSchema>

/** What the server made itself: only such values lead beyond the first check. */
export interface Pool {
  readonly ids: readonly string[]
}

interface Context {
  readonly resolve: (ref: string) => unknown
  readonly pool: Pool
}

/** Mostly values that the schema allows; members by name where only real ones make sense. */
export function toArbitrary(given: unknown, context: Context, name = ''): fc.Arbitrary<unknown> {
  const schema = schemaSchema.parse(given)
  if (schema.$ref !== undefined) return toArbitrary(context.resolve(schema.$ref), context, name)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => toArbitrary(choice, context, name)))
  switch (schema.type) {
    case 'object':
      return toObject(schema, context)
    case 'array':
      return toArray(schema, context)
    case 'integer':
    case 'number':
      return toNumber(schema, name)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'string':
      return toText(schema, context.pool, name)
    default:
      return fc.jsonValue({ maxDepth: 3 })
  }
}

function toObject({ properties = {}, required = [], additionalProperties }: Schema, context: Context) {
  const members = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, toArbitrary(schema, context, name)]),
  )
  const known = fc.record(members, { requiredKeys: required.filter((name) => name in members) })
  if (typeof additionalProperties !== 'object' || additionalProperties === null) return known
  const more = fc.dictionary(
    fc.constantFrom('/name', '/notes', '/address', '/contacts/0'),
    toArbitrary(additionalProperties, context),
  )
  return fc.tuple(known, more).map(([own, others]) => ({ ...own, ...others }))
}

function toArray({ items, prefixItems, minItems = 0, maxItems = 60 }: Schema, context: Context) {
  if (prefixItems !== undefined) return fc.tuple(...prefixItems.map((item) => toArbitrary(item, context)))
  const most = Math.min(maxItems + 1, 60)
  return fc.array(toArbitrary(items ?? {}, context), { minLength: minItems, maxLength: most, size: 'small' })
}

function toNumber({ minimum = -1_000, maximum = 1_000_000 }: Schema, name: string) {
  const allowed = fc.oneof(
    fc.integer({ min: minimum, max: Math.min(maximum, 100_000) }),
    fc.constantFrom(minimum, maximum),
  )
  // Versions of what was just made are small: others only tell that they are ahead.
  const near = name === 'version' || name === 'theirs' ? fc.integer({ min: 1, max: 4 }) : allowed
  return fc.oneof({ weight: 5, arbitrary: near }, { weight: 1, arbitrary: allowed })
}

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('Northwind', 'O’Neill & Söhne', 'İstanbul', '=1+1', '<script>alert(1)</script>', '🧑‍🚀', 'e\u0301'),
)
const addresses = fc
  .tuple(fc.uuid(), fc.constantFrom('fuzz.example', 'FUZZ.example', 'fuzz.example.', 'müller.example'))
  .map(([local, domain]) => `${local}@${domain}`)

function toText({ format, pattern, minLength = 0, maxLength = 200 }: Schema, { ids }: Pool, name: string) {
  if (/id$/i.test(name) || format === 'uuid')
    return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: fc.uuid() })
  if (/email/i.test(name)) return addresses
  if (name === 'country') return fc.constantFrom('GB', 'DE', 'no', 'XX')
  if (pattern !== undefined && !/\(\?[=!<]/.test(pattern)) return fc.stringMatching(new RegExp(pattern))
  const atEnds = fc.constantFrom(minLength, Math.min(maxLength, 2_000)).map((length) => 'x'.repeat(length))
  const cut = words.map((text) => [...text].slice(0, maxLength).join('').padEnd(minLength, 'x'))
  return fc.oneof({ weight: 4, arbitrary: cut }, { weight: 1, arbitrary: atEnds })
}
