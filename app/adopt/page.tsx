import type { Metadata } from 'next'
import { AdoptArticle } from '@/components/take-home/adopt-article'
import { TryDialog } from '@/components/take-home/try-dialog'
import { PageHeader } from '@/components/ui/page-header'
import { getEnv } from '@/lib/server/env'
import { readAdoptDocument } from '@/lib/server/take-home/document'
import { getWords } from '@/lib/server/words'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('takeHome')
  return { title: t('title') }
}

export default async function AdoptPage() {
  const t = await getWords('takeHome')
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('title')} />
      <TryDialog />
      <AdoptArticle text={await readAdoptDocument(getEnv().appOrigin)} />
    </div>
  )
}
