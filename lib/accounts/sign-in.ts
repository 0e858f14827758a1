import { z } from 'zod'
import { personSchema } from './account'
import { countCharacters, isStorable, toLine } from './canonical'
import { toEmailKey } from './email'

export const minPasswordLength = 8
export const maxPasswordLength = 128

const storable = z.string().refine(isStorable, {
  abort: true,
  error: 'holds a NUL or half of a surrogate pair',
  params: { code: 'invalid-characters' },
})

/** Plain letters before the @, which every mail server takes; the domain in any script. */
const isMailbox = (key: string | null): key is string => key !== null && z.email().safeParse(key).success

/** What somebody signs in with. Two spellings are one address: it is kept and compared as its key. */
export const signInEmailSchema = storable
  .refine((text) => text.trim() !== '', { abort: true, error: 'is empty', params: { code: 'required' } })
  .refine((text) => text.length <= 254 && isMailbox(toEmailKey(text)), {
    abort: true,
    error: 'is not an e-mail address',
    params: { code: 'invalid-email' },
  })
  .overwrite((text) => toEmailKey(text) ?? text)
  .meta({ minLength: 1, maxLength: 254 })

/** Counted as the library counts: in UTF-16 units. */
const password = storable.refine((text) => text.length <= maxPasswordLength, {
  error: `is longer than ${maxPasswordLength} characters`,
  params: { code: 'too-long', max: maxPasswordLength },
})
const knownPassword = password
  .refine((text) => text !== '', { error: 'is empty', params: { code: 'required' } })
  .meta({ minLength: 1, maxLength: maxPasswordLength, format: 'password' })
export const newPasswordSchema = password
  .refine((text) => text.length >= minPasswordLength, {
    error: `is shorter than ${minPasswordLength} characters`,
    params: { code: 'too-short', min: minPasswordLength },
  })
  .meta({ minLength: minPasswordLength, maxLength: maxPasswordLength, format: 'password' })

export const signInSchema = z.strictObject({ email: signInEmailSchema, password: knownPassword })
export type SignIn = z.infer<typeof signInSchema>

const maxNameLength = 120
export const signUpSchema = z.strictObject({
  name: storable
    .overwrite(toLine)
    .refine((text) => text !== '', { error: 'is empty', params: { code: 'required' } })
    .refine((text) => countCharacters(text) <= maxNameLength, {
      error: `is longer than ${maxNameLength} characters`,
      params: { code: 'too-long', max: maxNameLength },
    })
    .meta({ minLength: 1, maxLength: maxNameLength }),
  email: signInEmailSchema,
  password: newPasswordSchema,
  /** The token of an invitation, as its link has it. */
  invitation: z.string().min(1).max(128).optional(),
})
export type SignUp = z.infer<typeof signUpSchema>

export const passwordChangeSchema = z.strictObject({ currentPassword: knownPassword, newPassword: newPasswordSchema })
export type PasswordChange = z.infer<typeof passwordChangeSchema>

export const resetRequestSchema = z.strictObject({ email: signInEmailSchema })
export const resetSchema = z.strictObject({ newPassword: newPasswordSchema })
export const workspaceChoiceSchema = z.strictObject({ workspaceId: z.string().min(1).max(64) })

const role = z.enum(['viewer', 'editor', 'admin'])

/** Who is signed in, the workspaces that they are in, and the one whose pages are shown; null without any. */
export const signedInSchema = z.object({
  person: personSchema.extend({ email: z.string() }),
  workspaces: z.array(z.object({ id: z.string(), name: z.string(), role })),
  workspaceId: z.string().nullable(),
})
export type SignedIn = z.infer<typeof signedInSchema>

const time = z.iso.datetime()

export const browserSchema = z.object({
  id: z.string(),
  createdAt: time,
  lastSeenAt: time,
  userAgent: z.string().nullable(),
  current: z.boolean(),
})
/** A browser that somebody is signed in with. `current` is the one that asks. */
export type Browser = z.infer<typeof browserSchema>
export const browserListSchema = z.object({ items: z.array(browserSchema) })
