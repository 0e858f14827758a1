'use client'

import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { RefusedError } from '@/lib/client/refused-error'

interface AccountListFailureProps {
  readonly error: Error
  readonly isRetrying: boolean
  readonly onRetry: () => void
}

/** The list could not be read. */
export function AccountListFailure({ error, isRetrying, onRetry }: AccountListFailureProps) {
  const isRefused = error instanceof RefusedError
  return (
    <Banner
      role="alert"
      look="problem"
      title={isRefused ? error.problem.title : 'The accounts could not be read'}
      actions={
        <Button aria-disabled={isRetrying} onClick={() => !isRetrying && onRetry()}>
          {isRetrying ? 'Trying again…' : 'Try again'}
        </Button>
      }
    >
      {isRefused
        ? `${error.problem.detail} Request ${error.problem.requestId}.`
        : 'The server did not answer, or what came back was not an answer. Nothing was changed.'}
    </Banner>
  )
}
