import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { DemoNote } from '@/components/sign-in/demo-note'
import { HomelessNote } from '@/components/sign-in/homeless-note'
import { SignInScreen } from '@/components/sign-in/sign-in-screen'
import { toNextPath } from '@/lib/client/session/next-path'
import { getSignedInTab } from '@/lib/server/auth/page-viewer'
import { getEnv } from '@/lib/server/env'
import { getWords } from '@/lib/server/words'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('signIn')
  return { title: t('title') }
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  if (getEnv().isDemo) return <DemoNote />
  const next = toNextPath((await searchParams).next)
  const signedIn = await getSignedInTab()
  if (signedIn === null) return <SignInScreen next={next} />
  if (signedIn.workspaceId === null) return <HomelessNote name={signedIn.person.name} />
  redirect(toRoute(next))
}

/** A path of this site, whether or not there is a page: one that is not there answers so itself. */
const toRoute = (path: string) => path as Route
