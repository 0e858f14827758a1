'use client'

import { CloudOff, FileQuestion } from 'lucide-react'
import Link from 'next/link'
import { Button, buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { RefusedError } from '@/lib/client/refused-error'

interface UnreadableAccountProps {
  readonly error: Error
  readonly isRetrying: boolean
  readonly onRetry: () => void
}

/** No account to show: there is none here, or the server could not be understood. */
export function UnreadableAccount({ error, isRetrying, onRetry }: UnreadableAccountProps) {
  const problem = error instanceof RefusedError ? error.problem : null
  const toList = (
    <Link href="/accounts" className={buttonClass({ look: 'plain' })}>
      Go to accounts
    </Link>
  )
  if (problem?.code === 'not-found')
    return (
      <EmptyState isPage icon={FileQuestion} title="No account here" actions={toList}>
        There is no account with this address, or you are not allowed to see it.
      </EmptyState>
    )
  return (
    <div role="alert">
      <EmptyState
        isPage
        icon={CloudOff}
        title={problem?.title ?? 'This account could not be read'}
        actions={
          <>
            <Button look="primary" aria-disabled={isRetrying} onClick={() => !isRetrying && onRetry()}>
              {isRetrying ? 'Trying again…' : 'Try again'}
            </Button>
            {toList}
          </>
        }
      >
        {problem
          ? `${problem.detail} Request ${problem.requestId}.`
          : 'The server did not answer. Nothing was changed.'}
      </EmptyState>
    </div>
  )
}
