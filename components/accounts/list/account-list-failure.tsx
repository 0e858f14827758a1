'use client'

import { RefusalText } from '@/components/conflict/refusal/refusal-text'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { toFailure } from '@/lib/client/failure'
import { RefusedError } from '@/lib/client/refused-error'
import { useAccountWords } from '../words'

interface AccountListFailureProps {
  readonly error: Error
  readonly isRetrying: boolean
  readonly onRetry: () => void
}

/** The list could not be read. */
export function AccountListFailure({ error, isRetrying, onRetry }: AccountListFailureProps) {
  const { t } = useAccountWords()
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
      {error instanceof RefusedError ? <RefusalText refused={toFailure(error.problem)} /> : t('list.failure.noAnswer')}
    </Banner>
  )
}
