'use client'

import { RefusalText } from '@/components/conflict/refusal/refusal-text'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { toFailure } from '@/lib/client/failure'
import { RefusedError } from '@/lib/client/refused-error'
import { useTransferWords } from '../words'

interface TransferListFailureProps {
  readonly error: Error
  readonly isRetrying: boolean
  readonly onRetry: () => void
}

/** The transfers could not be read. */
export function TransferListFailure({ error, isRetrying, onRetry }: TransferListFailureProps) {
  const { t } = useTransferWords()
  const problem = error instanceof RefusedError ? error.problem : null
  return (
    <Banner
      role="alert"
      look="problem"
      title={t('list.failure')}
      actions={
        <Button aria-disabled={isRetrying} onClick={() => !isRetrying && onRetry()}>
          {t(isRetrying ? 'list.retrying' : 'list.retry')}
        </Button>
      }
    >
      {problem ? <RefusalText refused={toFailure(problem)} /> : t('list.noAnswer')}
    </Banner>
  )
}
