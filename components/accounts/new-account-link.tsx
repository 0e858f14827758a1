'use client'

import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { buttonClass } from '@/components/ui/button'
import { useIdentity } from '@/lib/client/identity'
import { canEdit } from './can-edit'

/** The way to a new account, for those who may create one. */
export function NewAccountLink() {
  const t = useTranslations('accounts')
  const { person } = useIdentity()
  if (!canEdit(person)) return null
  return (
    <Link href="/accounts/new" className={buttonClass({ look: 'primary' })}>
      <Plus aria-hidden />
      {t('new.title')}
    </Link>
  )
}
