'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { RefusalFoot } from '@/components/conflict/refusal/refusal-foot'
import { Button, buttonClass } from '@/components/ui/button'
import type { QuickAccount, RefusedEdit } from '@/lib/client/quick/quick-edit'
import type { Cure } from './cures'
import { describeRefused } from './message-words'
import { useQuick } from './quick-context'
import { useQuickWords } from './use-quick-words'

interface RefusedMessageProps {
  readonly refused: RefusedEdit
  /** The account as it is stored, as far as the list knows. */
  readonly stored: QuickAccount
  readonly textId?: string
  /** After each press: what was pressed goes away with the message. */
  readonly onSettle: () => void
}

/** What became of an edit that was not saved, and what can be done: the same at its cell and in the review. */
export function RefusedMessage({ refused, stored, textId, onSettle }: RefusedMessageProps) {
  const { edits } = useQuick()
  const t = useTranslations('quick.actions')
  const { text, wanted, why, anyway, cures, leave, canRetry, canOpen, ...more } = describeRefused(
    refused,
    stored,
    useQuickWords(),
  )
  const { id, name } = stored
  const settle = (act: () => void) => () => {
    act()
    onSettle()
  }
  const cureBy = ({ to, thenRetry }: StatusCure) => {
    edits.ask(stored, { field: 'status', seen: stored.status, to })
    if (thenRetry) edits.retry(id, refused.field)
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <p id={textId} className="min-w-0 flex-1 basis-64">
        <span className="me-2 font-medium text-them">
          <bdi>{wanted}</bdi>
        </span>
        {text}
        {why && <span className="text-muted"> {why}</span>}
        {more.refused && <RefusalFoot refused={more.refused} />}
      </p>
      <div className="flex flex-wrap gap-2">
        {anyway && (
          <Button size="small" onClick={settle(() => edits.insist(stored))}>
            {anyway}
          </Button>
        )}
        {cures.map((cure) => (
          <CureButton key={cure.label} cure={cure} onStatusChoose={(chosen) => settle(() => cureBy(chosen))()} />
        ))}
        {canRetry && (
          <Button size="small" onClick={settle(() => edits.retry(id, refused.field))}>
            {t('tryAgain')}
          </Button>
        )}
        {canOpen && (
          <Link href={`/accounts/${id}`} aria-label={t('openOf', { name })} className={buttonClass({ size: 'small' })}>
            {t('open')}
          </Link>
        )}
        <Button size="small" look="quiet" onClick={settle(() => edits.drop(id, refused.field))}>
          {leave}
        </Button>
      </div>
    </div>
  )
}

type StatusCure = Extract<Cure, { kind: 'status' }>

interface CureButtonProps {
  readonly cure: Cure
  readonly onStatusChoose: (cure: StatusCure) => void
}

function CureButton({ cure, onStatusChoose }: CureButtonProps) {
  switch (cure.kind) {
    case 'transfer':
      return (
        <Link href={cure.href} className={buttonClass({ size: 'small' })}>
          {cure.label}
        </Link>
      )
    case 'status':
      return (
        <Button size="small" onClick={() => onStatusChoose(cure)}>
          {cure.label}
        </Button>
      )
  }
}
