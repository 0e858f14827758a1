'use client'

import { useTranslations } from 'use-intl'
import { ReferenceSkeleton } from '@/components/api-reference/reference-skeleton'
import { PageHeader } from '@/components/ui/page-header'

export default function ApiReferenceLoading() {
  const t = useTranslations('reference')
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <ReferenceSkeleton label={t('loading')} />
    </>
  )
}
