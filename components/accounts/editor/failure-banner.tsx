'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { copyText } from '@/components/conflict/behaviour/take-along'
import { RefusalFoot } from '@/components/conflict/refusal/refusal-foot'
import { describeFailure, describeNext } from '@/components/conflict/refusal/refusal-words'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { Failure } from '@/lib/client/failure'
import { useIdentity } from '@/lib/client/identity'

interface FailureBannerProps {
  readonly failure: Failure
  /** What the person typed, as text. */
  readonly version: string
  readonly onRetry: () => void
  /** Puts it away, where nothing went wrong but that the server was busy. */
  readonly onKeepEditing?: () => void
}

/** A save that failed without a surface of its own. What was typed is still in the form below. */
export function FailureBanner({ failure, version, onRetry, onKeepEditing }: FailureBannerProps) {
  const t = useTranslations('accounts')
  const conflict = useTranslations('conflict')
  const outbox = useTranslations('outbox')
  const refusals = useTranslations('refusals')
  const signIn = useTranslations('signIn')
  const { signedIn } = useIdentity()
  const isBusy = failure.code === 'transaction-conflict' && onKeepEditing !== undefined
  const [copied, setCopied] = useState('')
  const copy = async () => setCopied(conflict((await copyText(version)) ? 'more.copied' : 'more.notCopied'))
  return (
    <Banner
      look="problem"
      role="alert"
      title={describeFailure(failure, refusals)}
      actions={
        <>
          <Button size="small" onClick={onRetry}>
            {failure.code === 'unauthenticated' && signedIn ? signIn('submit') : t('tryAgain')}
          </Button>
          {isBusy ? (
            <Button size="small" onClick={onKeepEditing}>
              {outbox('keepEditing')}
            </Button>
          ) : (
            <Button size="small" onClick={() => void copy()}>
              {conflict('more.copy')}
            </Button>
          )}
        </>
      }
    >
      {describeNext(failure, refusals)}
      <RefusalFoot refused={failure} />
      <span role="status">{copied}</span>
    </Banner>
  )
}
