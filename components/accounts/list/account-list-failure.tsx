'use client'

import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { RefusedError } from '@/lib/client/refused-error'
import { describeRefusal } from '../refusal-words'
import { useAccountWords } from '../words'

interface AccountListFailureProps {
  readonly error: Error
  readonly isRetrying: boolean
  readonly onRetry: () => void
}

/** The list could not be read. */
export function AccountListFailure({ error, isRetrying, onRetry }: AccountListFailureProps) {
  const words = useAccountWords()
  const { t } = words
  return (
    <Banner
      role="alert"
      look="problem"
      title={t('list.failure.title')}
      actions={
        <Button aria-disabled={isRetrying} onClick={() => !isRetrying && onRetry()}>
          {t(isRetrying ? 'tryingAgain' : 'tryAgain')}
        </Button>
      }
    >
      {error instanceof RefusedError
        ? t('request', { reason: describeRefusal(error.problem, words), id: error.problem.requestId })
        : t('list.failure.noAnswer')}
    </Banner>
  )
}
