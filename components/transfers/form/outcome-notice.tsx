'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Problem } from '@/components/accounts/fault'
import { bdi } from '@/components/accounts/rich'
import { RefusalFoot } from '@/components/conflict/refusal/refusal-foot'
import { RefusalText } from '@/components/conflict/refusal/refusal-text'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { toFailure, toRefusedFailure } from '@/lib/client/failure'
import type { Sent } from '@/lib/client/transfers/use-send-transfer'
import { useOnline } from '@/lib/client/use-online'
import { useTransferWords } from '../words'

interface OutcomeNoticeProps {
  readonly sent: Sent
  readonly onRetry: () => void
}

/** What became of a transfer that was sent and is neither made nor against a rule. */
export function OutcomeNotice({ sent, onRetry }: OutcomeNoticeProps) {
  const { t } = useTransferWords()
  const kept = useTranslations('kept')
  const isOnline = useOnline()
  if (sent.kind === 'not-sent')
    return isOnline ? null : <Notice title={kept('notSent')} label={t('refused.retry')} onPress={onRetry} />
  if (sent.kind !== 'refused') return null
  const { problem } = sent
  if (problem !== null && hasPlace(problem)) return null
  if (problem?.code === 'transaction-conflict')
    return (
      <Notice title={t('refused.busy')} label={t('refused.retry')} onPress={onRetry}>
        <RefusalFoot refused={toFailure(problem)} />
      </Notice>
    )
  return (
    <Notice title={t('refused.title')} label={t('refused.retry')} onPress={onRetry}>
      {problem?.code === 'deleted' ? (
        t.rich('rules.deleted', { name: problem.last.name, bdi })
      ) : (
        <RefusalText refused={toRefusedFailure(sent)} />
      )}
    </Notice>
  )
}

/** Rules and faults are shown by what they are about. */
const hasPlace = ({ code }: Problem) => code === 'rule-violation' || code === 'validation-failed'

interface NoticeProps {
  readonly title: string
  readonly label: string
  readonly onPress: () => void
  readonly children?: ReactNode
}

const Notice = ({ title, label, onPress, children }: NoticeProps) => (
  <Banner
    role="alert"
    look="problem"
    title={title}
    actions={
      <Button size="small" onClick={onPress}>
        {label}
      </Button>
    }
  >
    {children}
  </Banner>
)
