'use client'

import { useTranslations } from 'use-intl'
import type { Phase, QuickField } from '@/lib/client/quick/quick-edit'
import type { QuickRow } from '@/lib/client/quick/quick-row'

interface SavingNoteProps {
  readonly row: QuickRow | undefined
  readonly field: QuickField
}

/** That a value is on its way; nothing once it is stored. */
export function SavingNote({ row, field }: SavingNoteProps) {
  const t = useTranslations('quick.saving')
  const edit = row?.queue.find(({ intent }) => intent.field === field)
  return edit ? <span className="text-xs text-muted">{describePhase(edit.phase, t)}</span> : null
}

function describePhase(phase: Phase, t: ReturnType<typeof useTranslations<'quick.saving'>>): string {
  switch (phase.kind) {
    case 'waiting':
    case 'sending':
      return t('sending')
    case 'again':
      return t('again', { attempt: phase.attempt, of: phase.of })
    case 'checking':
      return t('checking')
  }
}
