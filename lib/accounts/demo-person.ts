import { z } from 'zod'

/** Somebody this tab may act as, with the API key that says so. Only demo mode hands any out. */
export const demoPersonSchema = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  role: z.enum(['viewer', 'editor', 'admin']),
  apiKey: z.string(),
})
export type DemoPerson = z.infer<typeof demoPersonSchema>
