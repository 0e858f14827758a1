import { z } from 'zod'
import { countCharacters, isStorable, toLine, toProse, toTagSet } from './canonical'
import { countryCodes } from './countries'
import { maxCreditLimit } from './credit-limit'
import { toEmailKey } from './email'

export const accountStatuses = ['prospect', 'active', 'suspended', 'closed'] as const
export const statusSchema = z.enum(accountStatuses)
export type AccountStatus = z.infer<typeof statusSchema>

export const maxNotesLength = 100_000

const storable = z.string().refine(isStorable, {
  abort: true,
  error: 'holds a NUL or half of a surrogate pair',
  params: { code: 'invalid-characters' },
})

/** One line: canonical, `min` to `max` characters. */
export const line = (min: number, max: number) =>
  storable
    .overwrite(toLine)
    .refine((text) => text.length >= min, { error: 'is empty', params: { code: 'required' } })
    .refine((text) => countCharacters(text) <= max, {
      error: `is longer than ${max} characters`,
      params: { code: 'too-long', max },
    })
    .meta({ minLength: min, maxLength: max })

/** A line or null; an empty one becomes null. */
const orNull = <Line extends z.ZodType<string>>(schema: Line) => schema.nullable().overwrite((text) => text || null)
/** One canonical line of at most `max` characters, or null; an empty one becomes null. */
export const optionalLine = (max: number) => orNull(line(0, max))

const isEmailOrEmpty = (text: string) => text === '' || toEmailKey(text) !== null
const invalidEmail = { error: 'is not an e-mail address', params: { code: 'invalid-email' } }
const email = line(1, 254).refine(isEmailOrEmpty, invalidEmail)

const tooMany = (max: number) => ({ error: `must not be more than ${max}` })

export const contactSchema = z.strictObject({
  id: z.uuid({ error: 'is not a UUID' }).toLowerCase(),
  name: line(1, 120),
  role: optionalLine(120).default(null),
  email: orNull(line(0, 254).refine(isEmailOrEmpty, invalidEmail)).default(null),
  phone: optionalLine(40).default(null),
})
export type Contact = z.infer<typeof contactSchema>

export const addressSchema = z.strictObject({
  street: optionalLine(200).default(null),
  city: optionalLine(120).default(null),
  postcode: optionalLine(20).default(null),
  country: storable
    .overwrite((text) => toLine(text).toUpperCase())
    .refine((code) => countryCodes.has(code), {
      error: 'is not an ISO 3166-1 alpha-2 code',
      params: { code: 'invalid-country' },
    })
    .meta({ minLength: 2, maxLength: 2 }),
})
export type Address = z.infer<typeof addressSchema>

const notes = storable
  .overwrite(toProse)
  .refine((text) => countCharacters(text) <= maxNotesLength, {
    error: `is longer than ${maxNotesLength} characters`,
    params: { code: 'too-long', max: maxNotesLength },
  })
  .meta({ maxLength: maxNotesLength })

const contacts = z
  .array(contactSchema)
  .max(50, tooMany(50))
  .superRefine((items, context) => {
    const seen = new Set<string>()
    for (const [index, { id }] of items.entries()) {
      if (seen.has(id))
        context.addIssue({
          code: 'custom',
          message: 'is the id of another contact of this account',
          path: [index, 'id'],
          params: { code: 'duplicate-id' },
        })
      seen.add(id)
    }
  })

/** Everything of an account that people write, in canonical form. Parsing is idempotent. */
export const accountRecordSchema = z.strictObject({
  name: line(1, 120),
  email,
  phone: optionalLine(40).default(null),
  company: optionalLine(120).default(null),
  status: statusSchema,
  creditLimit: z
    .int()
    .min(0)
    .max(maxCreditLimit)
    .overwrite((cents) => cents + 0), // -0 is 0
  address: addressSchema.nullable().default(null),
  tags: z.array(line(1, 40)).max(1_000, tooMany(1_000)).overwrite(toTagSet).max(50, tooMany(50)), // 50 after spellings of one tag collapsed
  contacts,
  notes,
})
export type AccountRecord = z.infer<typeof accountRecordSchema>

/** A whole account as a request sends it: what is left out is empty. */
export const accountInputSchema = accountRecordSchema.extend({
  status: statusSchema.default('prospect'),
  creditLimit: accountRecordSchema.shape.creditLimit.default(0),
  tags: accountRecordSchema.shape.tags.default([]),
  contacts: contacts.default([]),
  notes: notes.default(''),
})

export const personSchema = z.object({ id: z.string(), name: z.string() })
export type Person = z.infer<typeof personSchema>

export const versionSchema = z.int().min(1).max(2_147_483_647)

/** An account as the API answers it. */
export const accountSchema = z.object({
  id: z.uuid(),
  version: versionSchema,
  ...accountRecordSchema.shape,
  createdAt: z.iso.datetime(),
  createdBy: personSchema,
  updatedAt: z.iso.datetime(),
  updatedBy: personSchema,
})
export type Account = z.infer<typeof accountSchema>

/** The writable part of an account. */
export function toRecord(account: AccountRecord): AccountRecord {
  const { name, email, phone, company, status, creditLimit, address, tags, contacts, notes } = account
  return { name, email, phone, company, status, creditLimit, address, tags, contacts, notes }
}
