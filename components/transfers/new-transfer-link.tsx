'use client'

import { ArrowLeftRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { canEdit } from '@/components/accounts/can-edit'
import { buttonClass } from '@/components/ui/button'
import { useIdentity } from '@/lib/client/identity'

/** The way to a new transfer, for those who may make one. */
export function NewTransferLink() {
  const t = useTranslations('transfers')
  const { person } = useIdentity()
  if (!canEdit(person)) return null
  return (
    <Link href="/transfers/new" className={buttonClass({ look: 'primary' })}>
      <ArrowLeftRight aria-hidden />
      {t('new')}
    </Link>
  )
}
