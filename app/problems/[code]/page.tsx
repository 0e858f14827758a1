import { ChevronLeft } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ProblemArticle } from '@/components/problems/problem-article'
import { isProblemCode } from '@/lib/client/problem-codes'
import { explainProblem, hasDemo } from '@/lib/server/openapi/examples/explain'
import { getWords } from '@/lib/server/words'

interface ProblemPageProps {
  readonly params: Promise<{ code: string }>
}

export async function generateMetadata({ params }: ProblemPageProps): Promise<Metadata> {
  const { code } = await params
  if (!isProblemCode(code)) return { title: (await getWords('shell.noPage'))('title') }
  const t = await getWords('problems')
  return { title: t(`codes.${code}.title`) }
}

export default async function ProblemPage({ params }: ProblemPageProps) {
  const { code } = await params
  if (!isProblemCode(code)) notFound()
  const t = await getWords('shell')
  return (
    <div className="mx-auto max-w-3xl">
      <Link
        href="/problems"
        className="-ms-1 mb-2 inline-flex min-h-8 items-center gap-1 rounded-sm pe-1 text-sm text-muted hover:text-ink focus-visible:outline-2 focus-visible:outline-focus max-sm:min-h-11"
      >
        <ChevronLeft aria-hidden className="size-4 rtl:-scale-x-100" />
        {t('answers')}
      </Link>
      <ProblemArticle code={code} t={await getWords('problems')} exchanges={explainProblem(code)} hasDemo={hasDemo()} />
    </div>
  )
}
