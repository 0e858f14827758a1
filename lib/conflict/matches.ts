// What is asked while somebody types: whether an account is there already.
import { z } from 'zod'
import { existingAccountSchema } from './problem'

export const similarAccountSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  company: z.string().nullable(),
  /** What it has in common: the phone number, or the company together with a similar name. */
  because: z.enum(['phone', 'company']),
})
/** An account that may be the same customer. It stands in nobody's way. */
export type SimilarAccount = z.infer<typeof similarAccountSchema>

export const matchesSchema = z.object({
  /** Who has the e-mail address, as the `duplicate` problem says it; null where nobody has. */
  duplicate: z
    .union([
      z.object({ pointer: z.string(), existing: existingAccountSchema }),
      z.object({ existingHidden: z.literal(true) }),
    ])
    .nullable(),
  /** At most five, the likeliest first. */
  similar: z.array(similarAccountSchema),
})
export type Matches = z.infer<typeof matchesSchema>
