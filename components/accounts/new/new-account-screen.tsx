'use client'

import { Eye } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { useIdentity } from '@/lib/client/identity'
import { BackLink } from '../back-link'
import { NewAccountForm } from './new-account-form'

/** The page for a new account, or why it is not offered. */
export function NewAccountScreen() {
  const t = useTranslations('accounts')
  const { person } = useIdentity()
  if (person?.role === 'viewer')
    return (
      <EmptyState
        isPage
        icon={Eye}
        title={t('new.readOnly.title')}
        actions={
          <Link href="/accounts" className={buttonClass({ look: 'plain' })}>
            {t('toList')}
          </Link>
        }
      >
        {t('new.readOnly.text')}
      </EmptyState>
    )
  return (
    <div className="mx-auto max-w-3xl">
      <BackLink />
      <h1 className="mt-2 mb-8 text-2xl font-semibold tracking-[-0.02em] sm:text-3xl">{t('new.title')}</h1>
      <NewAccountForm />
    </div>
  )
}
