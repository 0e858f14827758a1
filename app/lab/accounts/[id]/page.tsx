import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountScreen } from '@/components/accounts/detail/account-screen'
import { getEnv } from '@/lib/server/env'

export const metadata: Metadata = { title: 'Account', robots: { index: false } }

/** The ordinary page of an account, as a pane of the lab shows it: who looks at it is known in the browser only. */
export default async function PanePage({ params }: { readonly params: Promise<{ id: string }> }) {
  if (!getEnv().isLab) notFound()
  const { id } = await params
  return <AccountScreen id={id} />
}
