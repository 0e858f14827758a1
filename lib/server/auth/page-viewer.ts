import 'server-only'
import type { DemoPerson } from '@/lib/accounts/demo-person'
import { getEnv } from '@/lib/server/env'
import type { Actor } from './actor'
import { findByApiKey } from './find-by-api-key'

const demoSlugs = ['ana', 'bo', 'cy'] as const

/** The people whom a tab may act as, in demo mode; nobody otherwise. */
export async function getDemoPeople(): Promise<DemoPerson[]> {
  if (!getEnv().isDemo) return []
  const people = await Promise.all(demoSlugs.map(async (slug) => ({ slug, actor: await findByApiKey(`demo-${slug}`) })))
  return people.flatMap(({ slug, actor }) =>
    actor ? [{ ...actor.person, slug, role: actor.role, apiKey: `demo-${slug}` }] : [],
  )
}

/**
 * Whom a page is rendered for. A tab's person is known in its browser only, so in demo mode pages are rendered for
 * the first demo person: all of them may read the same workspace. Null where nobody is signed in.
 */
export async function getPageViewer(): Promise<Actor | null> {
  return getEnv().isDemo ? findByApiKey(`demo-${demoSlugs[0]}`) : null
}
