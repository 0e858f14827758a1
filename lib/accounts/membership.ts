// Who belongs to a workspace, who is invited into it, and the keys by which programs act for its people.
import { z } from 'zod'
import { line, personSchema } from './account'

/** From the one who may do least to the one who may do most: each may do what those before it may. */
export const roles = ['viewer', 'editor', 'admin'] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

/** The roles that somebody with `role` may give away. */
export const rolesUpTo = (role: Role): readonly Role[] => roles.slice(0, roles.indexOf(role) + 1)

const time = z.iso.datetime()
const listOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) })

/** Somebody in a workspace. Only admins see e-mail addresses; people of the demo have none. */
export const memberSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  joinedAt: time.nullable(),
  email: z.string().nullable().optional(),
})
export type Member = z.infer<typeof memberSchema>
export const memberListSchema = listOf(memberSchema)
export const memberInputSchema = z.strictObject({ role: roleSchema })

export const invitationStates = ['open', 'accepted', 'revoked', 'expired'] as const
export type InvitationState = (typeof invitationStates)[number]

/** A link into a workspace, without what opens it. */
export const invitationSchema = z.object({
  id: z.string(),
  role: roleSchema,
  /** For whom it is, in the words of who made it. */
  label: z.string(),
  state: z.enum(invitationStates),
  createdAt: time,
  createdBy: personSchema,
  expiresAt: time,
  acceptedBy: personSchema.nullable(),
})
export type Invitation = z.infer<typeof invitationSchema>
export const invitationListSchema = listOf(invitationSchema)

/** A fresh invitation: the link is answered this once. */
export const newInvitationSchema = invitationSchema.extend({ token: z.string(), url: z.string() })
export type NewInvitation = z.infer<typeof newInvitationSchema>

export const maxInvitationDays = 30
export const defaultInvitationDays = 7
export const invitationInputSchema = z.strictObject({
  role: roleSchema,
  label: line(1, 120),
  expiresInDays: z.int().min(1).max(maxInvitationDays).default(defaultInvitationDays),
})

/** What a link shows of itself to whoever has it. */
export const openedInvitationSchema = z.object({
  workspace: z.object({ name: z.string() }),
  role: roleSchema,
  invitedBy: z.object({ name: z.string() }),
  state: z.enum(invitationStates),
  expiresAt: time,
})
export type OpenedInvitation = z.infer<typeof openedInvitationSchema>

/** What somebody is who accepted, or was already. */
export const joinedSchema = z.object({ workspace: z.object({ id: z.string(), name: z.string() }), role: roleSchema })
export type Joined = z.infer<typeof joinedSchema>

/** An API key, without the key itself: `prefix` is how it begins. */
export const apiKeySchema = z.object({
  id: z.string(),
  label: z.string(),
  prefix: z.string(),
  role: roleSchema,
  person: personSchema,
  createdAt: time,
  lastUsedAt: time.nullable(),
})
export type ApiKey = z.infer<typeof apiKeySchema>
export const apiKeyListSchema = listOf(apiKeySchema)

/** A fresh key: it is answered this once. */
export const newApiKeySchema = apiKeySchema.extend({ key: z.string() })
export type NewApiKey = z.infer<typeof newApiKeySchema>
export const apiKeyInputSchema = z.strictObject({ label: line(1, 120), role: roleSchema })
