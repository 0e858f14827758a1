import { ChevronLeft } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ProblemArticle } from '@/components/problems/problem-article'
import { isProblemCode, problemCodes } from '@/lib/client/problem-codes'

interface ProblemPageProps {
  readonly params: Promise<{ code: string }>
}

export async function generateMetadata({ params }: ProblemPageProps): Promise<Metadata> {
  const { code } = await params
  return { title: isProblemCode(code) ? problemCodes[code].title : 'No page here' }
}

export default async function ProblemPage({ params }: ProblemPageProps) {
  const { code } = await params
  if (!isProblemCode(code)) notFound()
  return (
    <div className="mx-auto max-w-3xl">
      <Link
        href="/problems"
        className="-ms-1 mb-2 inline-flex min-h-8 items-center gap-1 rounded-sm pe-1 text-sm text-muted hover:text-ink focus-visible:outline-2 focus-visible:outline-focus max-sm:min-h-11"
      >
        <ChevronLeft aria-hidden className="size-4 rtl:rotate-180" />
        What answers mean
      </Link>
      <ProblemArticle code={code} />
    </div>
  )
}
