import type { Metadata } from 'next'
import { DemoNote } from '@/components/sign-in/demo-note'
import { SignUpScreen } from '@/components/sign-in/sign-up-screen'
import { getEnv } from '@/lib/server/env'
import { getWords } from '@/lib/server/words'

/** The address may hold the token of an invitation: nobody whom this page leads to shall learn it. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('signIn.signUp')
  return { title: t('title'), referrer: 'no-referrer' }
}

export default async function SignUpPage({ searchParams }: PageProps<'/sign-up'>) {
  if (getEnv().isDemo) return <DemoNote />
  const [invitation = null] = [(await searchParams).invitation].flat()
  return <SignUpScreen invitation={invitation || null} />
}
