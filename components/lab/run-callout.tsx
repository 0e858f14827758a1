'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import type { ScenarioId } from '@/lib/accounts/sandbox'
import type { Exchange } from '@/lib/client/lab/exchange'
import type { Scenario } from '@/lib/client/lab/scenario'
import type { RunState } from '@/lib/client/lab/use-run'
import { isSaved, toVersions } from './inspector/describe-exchange'
import { LabCallout } from './lab-callout'

interface RunCalloutProps {
  readonly run: RunState
  readonly scenario: Scenario
  /** Whose screen it ends in. */
  readonly name: string
  readonly exchanges: readonly Exchange[]
  readonly next: ScenarioId
  readonly onNext: () => void
}

type Turn = 'phone' | 'limit' | 'sentence' | 'decide' | 'deleted' | 'duplicate'
const turns: Partial<Record<ScenarioId, Turn>> = {
  'same-field': 'phone',
  'third-save': 'phone',
  'second-tab': 'phone',
  'credit-limit': 'limit',
  'notes-sentence': 'sentence',
  deleted: 'deleted',
  'duplicate-email': 'duplicate',
}

/** How a run ended: what is the visitor's to do, or what came of it. */
export function RunCallout({ run, scenario, name, exchanges, next, onNext }: RunCalloutProps) {
  const t = useTranslations('lab')
  const [dismissed, setDismissed] = useState('')
  const told = toText()
  if (told === null || told.key === dismissed) return null
  return (
    <LabCallout
      onDismiss={() => setDismissed(told.key)}
      actions={
        told.isOver && (
          <Button look="link" size="small" onClick={onNext}>
            {t('nextScenario', { title: t(`scenarios.${next}.title`) })}
          </Button>
        )
      }
    >
      {told.text}
    </LabCallout>
  )

  function toText() {
    const { end, id } = scenario
    if (run.kind === 'failed') return { key: 'failed', text: t('failed'), isOver: false }
    if (run.kind !== 'ended') return null
    const { endedAt, startedAt, settledAt } = run
    if (end.is === 'says') return { key: 'open', text: t('doneOpen'), isOver: true }
    const seconds = (until: number) => String(Math.max(1, Math.round((until - startedAt) / 1_000)))
    const last = exchanges.findLast((exchange) => exchange.pane === end.pane && isSaved(exchange))
    if (end.is === 'saved') {
      const version = last ? toVersions(last).answered : ''
      return { key: 'saved', text: t('done', { seconds: seconds(endedAt), name, version }), isOver: true }
    }
    if (last !== undefined && last.sentAt >= endedAt) {
      const [time, version] = [seconds(last.sentAt + last.ms), toVersions(last).answered]
      return { key: 'merged', text: t('doneByYou', { seconds: time, version }), isOver: true }
    }
    if (settledAt !== null)
      return { key: 'kept', text: t('doneUnsaved', { seconds: seconds(settledAt) }), isOver: true }
    return { key: 'turn', text: t('yourTurn', { what: t(`turns.${turns[id] ?? 'decide'}`) }), isOver: false }
  }
}
