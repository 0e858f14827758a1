import 'server-only'
import { headers } from 'next/headers'
import type { DemoPerson, SignedInTab } from '@/lib/accounts/demo-person'
import { getEnv } from '@/lib/server/env'
import type { Actor } from './actor'
import { findByApiKey } from './find-by-api-key'
import { findActor } from './identify'
import { describeSession } from './session/describe-session'
import { findSession } from './session/find-session'

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
 * the first demo person: all of them may read the same workspace. Null where nobody is signed in, or is in no workspace.
 */
export async function getPageViewer(): Promise<Actor | null> {
  if (getEnv().isDemo) return findByApiKey(`demo-${demoSlugs[0]}`)
  const session = await getPageSession()
  return session && findActor(session)
}

/** Who is signed in by the cookie of this page's request. A page cannot set cookies: it extends nothing. */
async function getPageSession() {
  return (await findSession((await headers()).get('cookie')))?.session ?? null
}

/** The same as the browser needs to know them: null where nobody is signed in, and in the demo, whose tabs choose. */
export async function getSignedInTab(): Promise<SignedInTab | null> {
  const session = getEnv().isDemo ? null : await getPageSession()
  return session && describeSession(session)
}
