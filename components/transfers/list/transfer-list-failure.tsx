'use client'

import { describeRefusal } from '@/components/accounts/refusal-words'
import { useAccountWords } from '@/components/accounts/words'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
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
  const accountWords = useAccountWords()
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
      {problem
        ? t('refused.request', { reason: describeRefusal(problem, accountWords), id: problem.requestId })
        : t('list.noAnswer')}
    </Banner>
  )
}
