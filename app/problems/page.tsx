import type { Metadata } from 'next'
import { ProblemIndex } from '@/components/problems/problem-index'
import { PageHeader } from '@/components/ui/page-header'
import { getWords } from '@/lib/server/words'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('shell')
  return { title: t('answers') }
}

export default async function ProblemsPage() {
  const t = await getWords('shell')
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('answers')} description={t('answersText')} />
      <ProblemIndex t={await getWords('problems')} />
    </div>
  )
}
