import { FileQuestion } from 'lucide-react'
import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

export default function AccountNotFound() {
  return (
    <EmptyState
      isPage
      icon={FileQuestion}
      title="No account here"
      actions={
        <Link href="/accounts" className={buttonClass({ look: 'plain' })}>
          Go to accounts
        </Link>
      }
    >
      There is no account with this address, or you are not allowed to see it.
    </EmptyState>
  )
}
