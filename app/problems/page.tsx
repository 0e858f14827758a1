import type { Metadata } from 'next'
import { ProblemIndex } from '@/components/problems/problem-index'
import { PageHeader } from '@/components/ui/page-header'

export const metadata: Metadata = { title: 'What answers mean' }

export default function ProblemsPage() {
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title="What answers mean"
        description="Every way in which Truce can say no: what happened, what is safe, and what to do."
      />
      <ProblemIndex />
    </div>
  )
}
