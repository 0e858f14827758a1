'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { FailureText } from '@/components/conflict/refusal/failure-text'
import { describeReason } from '@/components/outbox/outbox-words'
import { Button } from '@/components/ui/button'
import type { AccountEditor } from '@/lib/client/use-account-editor'
import { useOnline } from '@/lib/client/use-online'
import { ReserveAccount } from '../lease/reserve-account'

/** Why a merge is not saved, or an account not restored yet, for its dialog; null where nothing stands against it. */
export function useMergeMessage(editor: AccountEditor): ReactNode {
  const t = useTranslations('conflict')
  const ofOutbox = useTranslations('outbox')
  const ofRefusals = useTranslations('refusals')
  const isOnline = useOnline()
  const { conflict, failure } = editor.state
  const { entry, isUnchanged, waiting } = editor.outbox
  const tryAgain = (
    <Button size="small" onClick={() => void editor.saveDecisions()}>
      {t('notice.tryAgain')}
    </Button>
  )
  if (failure?.code === 'transaction-conflict' && conflict?.kind === 'merge')
    return (
      <Message action={tryAgain}>
        <FailureText refused={failure} />
      </Message>
    )
  if (failure) return <FailureText refused={failure} />
  const isSave = conflict?.kind === 'merge' || (conflict?.kind === 'deleted' && waiting?.purpose === 'restore')
  // What was decided since then is saved by the button below.
  if (isSave && entry !== null && isUnchanged && !editor.isSaving) {
    if (entry.state === 'needs-you') return ofOutbox('form.needsYou', { reason: describeReason(entry, ofRefusals) })
    return isOnline ? ofOutbox('progress.checking') : t('notice.offline')
  }
  if (conflict?.kind !== 'merge' || !conflict.isBusy) return null
  const actions = (
    <>
      {tryAgain}
      <ReserveAccount accountId={editor.state.base.id} />
    </>
  )
  return <Message action={actions}>{t('notice.changingQuickly')}</Message>
}

function Message({ action, children }: { readonly action: ReactNode; readonly children: ReactNode }) {
  return (
    <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      {children}
      {action}
    </span>
  )
}
