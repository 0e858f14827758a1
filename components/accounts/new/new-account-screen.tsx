'use client'

import { Eye } from 'lucide-react'
import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { useIdentity } from '@/lib/client/identity'
import { BackLink } from '../back-link'
import { NewAccountForm } from './new-account-form'

/** The page for a new account, or why it is not offered. */
export function NewAccountScreen() {
  const { person } = useIdentity()
  if (person?.role === 'viewer')
    return (
      <EmptyState
        isPage
        icon={Eye}
        title="You can read accounts"
        actions={
          <Link href="/accounts" className={buttonClass({ look: 'plain' })}>
            Go to accounts
          </Link>
        }
      >
        Creating one takes the role of an editor. Ask an admin.
      </EmptyState>
    )
  return (
    <div className="mx-auto max-w-3xl">
      <BackLink />
      <h1 className="mt-2 mb-8 text-2xl font-semibold tracking-[-0.02em] sm:text-3xl">New account</h1>
      <NewAccountForm />
    </div>
  )
}
