import type { Metadata } from 'next'
import { DemoNote } from '@/components/sign-in/demo-note'
import { ResetScreen } from '@/components/sign-in/reset-screen'
import { SetPasswordScreen } from '@/components/sign-in/set-password-screen'
import { getEnv } from '@/lib/server/env'
import { getWords } from '@/lib/server/words'

/** The address may hold the token of a link: nobody whom this page leads to shall learn it. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('signIn.reset')
  return { title: t('title'), referrer: 'no-referrer', robots: { index: false } }
}

export default async function ResetPasswordPage({ searchParams }: PageProps<'/reset-password'>) {
  if (getEnv().isDemo) return <DemoNote />
  const [token] = [(await searchParams).token].flat()
  return token ? <SetPasswordScreen token={token} /> : <ResetScreen />
}
