import { z } from 'zod'
import type { SignedIn } from './sign-in'

/** Somebody this tab may act as, with the API key that says so. Only demo mode hands any out. */
export const demoPersonSchema = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  role: z.enum(['viewer', 'editor', 'admin']),
  apiKey: z.string(),
})
export type DemoPerson = z.infer<typeof demoPersonSchema>

/** Who is signed in in a browser, outside the demo. */
export type SignedInTab = SignedIn

/** Who a tab is, in the demo or signed in. */
export type TabPerson = Pick<DemoPerson, 'id' | 'name' | 'role'>
