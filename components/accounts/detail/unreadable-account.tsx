'use client'

import { CloudOff } from 'lucide-react'
import Link from 'next/link'
import { RefusalText } from '@/components/conflict/refusal/refusal-text'
import { Button, buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { toFailure } from '@/lib/client/failure'
import { RefusedError } from '@/lib/client/refused-error'
import { useAccountWords } from '../words'
import { NoAccount } from './no-account'

interface UnreadableAccountProps {
  readonly error: Error
  readonly isRetrying: boolean
  readonly onRetry: () => void
}

/** No account to show: there is none here, or the server could not be understood. */
export function UnreadableAccount({ error, isRetrying, onRetry }: UnreadableAccountProps) {
  const { t } = useAccountWords()
  const problem = error instanceof RefusedError ? error.problem : null
  if (problem?.code === 'not-found') return <NoAccount />
  return (
    <div role="alert">
      <EmptyState
        isPage
        icon={CloudOff}
        title={t('unreadable.title')}
        actions={
          <>
            <Button look="primary" aria-disabled={isRetrying} onClick={() => !isRetrying && onRetry()}>
              {t(isRetrying ? 'tryingAgain' : 'tryAgain')}
            </Button>
            <Link href="/accounts" className={buttonClass({ look: 'plain' })}>
              {t('toList')}
            </Link>
          </>
        }
      >
        {problem ? <RefusalText refused={toFailure(problem)} /> : t('unreadable.noAnswer')}
      </EmptyState>
    </div>
  )
}
