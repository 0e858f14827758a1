import { Compass } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

export const metadata: Metadata = { title: 'No page here' }

export default function NotFound() {
  return (
    <EmptyState
      isPage
      icon={Compass}
      title="No page here"
      actions={
        <Link href="/accounts" className={buttonClass({ look: 'plain' })}>
          Go to accounts
        </Link>
      }
    >
      The address may be mistyped, or the page has moved.
    </EmptyState>
  )
}
