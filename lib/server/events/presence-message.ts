import 'server-only'
import { z } from 'zod'
import { personSchema } from '@/lib/accounts/account'
import type { Visit } from './presence'

/** What instances tell one another of one tab. */
export interface PresenceMessage {
  /** The hub that says it, which knows it already. */
  readonly from: string
  readonly isGone: boolean
  readonly visit: Visit
}

const messageSchema: z.ZodType<PresenceMessage> = z.object({
  from: z.string(),
  isGone: z.boolean(),
  visit: z.object({
    workspaceId: z.string(),
    accountId: z.string(),
    person: personSchema,
    tab: z.string(),
    editing: z.string().nullable(),
  }),
})

/** Null for what another version of the app may say. */
export function parsePresenceMessage(payload: string): PresenceMessage | null {
  try {
    return messageSchema.safeParse(JSON.parse(payload)).data ?? null
  } catch {
    return null
  }
}
