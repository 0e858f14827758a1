'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { describeFailure } from '@/components/conflict/failure-words'
import { Button } from '@/components/ui/button'
import type { AccountEditor } from '@/lib/client/use-account-editor'
import { useSaveWhenBack } from '@/lib/client/use-save-when-back'
import { ReserveAccount } from '../lease/reserve-account'

/** Why a merge is not saved yet, for its dialog; null where nothing stands against it. */
export function useMergeMessage(editor: AccountEditor): ReactNode {
  const t = useTranslations('conflict')
  const isOffline = useSaveWhenBack(editor)
  const { conflict, failure } = editor.state
  if (isOffline) return t('notice.offline')
  if (failure) return describeFailure(failure, t)
  if (conflict?.kind !== 'merge' || !conflict.isBusy) return null
  return (
    <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      {t('notice.changingQuickly')}
      <Button size="small" onClick={() => void editor.saveDecisions()}>
        {t('notice.tryAgain')}
      </Button>
      <ReserveAccount accountId={editor.state.base.id} />
    </span>
  )
}
