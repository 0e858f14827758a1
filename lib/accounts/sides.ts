// The two values that stood behind each decision of a merge, kept so that the one not chosen is never gone.
import { z } from 'zod'
import type { Json } from '@/lib/merge'
import { maxNotesLength } from './account'
import { countCharacters, isStorable } from './canonical'

/** JSON of all sides together, in bytes of UTF-8: two whole notes in most scripts, in a body that also holds the result. */
export const maxSidesBytes = 640 * 1024

export const countJsonBytes = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length

/** No value of an account is longer: of a text its characters count, of anything else those of its JSON. */
const countValue = (value: Json): number => countCharacters(typeof value === 'string' ? value : JSON.stringify(value))

/** What is read here came out of `JSON.parse`: whatever is there is JSON. */
const valueSchema = z
  .custom<Json>((value) => value !== undefined)
  .refine((value) => isStorableJson(value), {
    error: 'holds a NUL or half of a surrogate pair',
    params: { code: 'invalid-characters' },
  })
  .refine((value) => countValue(value) <= maxNotesLength, {
    error: `is longer than ${maxNotesLength} characters`,
    params: { code: 'too-long' },
  })
  .meta({ description: 'Any JSON value; absent where there was none' })

const offset = z
  .int()
  .min(0)
  .max(2 * maxNotesLength)

/** An absent value has no member. */
export const sidesOfOneSchema = z.strictObject({
  mine: valueSchema.optional(),
  theirs: valueSchema.optional(),
  /** Of a passage: where what was decided stands in the saved text, in UTF-16 code units, the end excluded. */
  at: z.tuple([offset, offset]).optional(),
})
export type SidesOfOne = z.infer<typeof sidesOfOneSchema>

function isStorableJson(value: Json): boolean {
  if (typeof value === 'string') return isStorable(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, inside]) => isStorable(name) && isStorableJson(inside))
}
