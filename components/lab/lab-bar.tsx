'use client'

import { Play, RotateCcw, StepForward } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { type ScenarioId, scenarioIds } from '@/lib/accounts/sandbox'
import type { PaceName } from '@/lib/client/lab/driver'

interface LabBarProps {
  readonly scenario: ScenarioId
  readonly onScenario: (scenario: ScenarioId) => void
  readonly pace: PaceName
  readonly onPace: (pace: PaceName) => void
  readonly isReady: boolean
  readonly isRunning: boolean
  /** A run step by step waits for the next press. */
  readonly isWaiting: boolean
  readonly onRun: () => void
  readonly onStep: () => void
  readonly onReset: () => void
}

/** What is played, how fast, and the buttons that play it. */
export function LabBar(props: LabBarProps) {
  const { scenario, onScenario, pace, onPace, isReady, isRunning, isWaiting, onRun, onStep, onReset } = props
  const t = useTranslations('lab')
  const canRun = isReady && !isRunning
  const canStep = canRun || isWaiting
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Field label={t('scenario')} controlId="lab-scenario" className="w-72 max-sm:w-full">
        <Select
          id="lab-scenario"
          value={scenario}
          onValueChange={onScenario}
          options={scenarioIds.map((value) => ({ value, label: t(`scenarios.${value}.title`) }))}
        />
      </Field>
      <Field label={t('speed')} controlId="lab-speed" className="w-28">
        <Select
          id="lab-speed"
          value={pace}
          onValueChange={onPace}
          options={(['normal', 'fast', 'instant'] as const).map((value) => ({ value, label: t(`speeds.${value}`) }))}
        />
      </Field>
      <Button look="primary" aria-disabled={!canRun} onClick={() => canRun && onRun()}>
        <Play aria-hidden />
        {t('run')}
      </Button>
      <Button aria-disabled={!canStep} onClick={() => canStep && onStep()}>
        <StepForward aria-hidden />
        {t(isWaiting ? 'next' : 'step')}
      </Button>
      <Button look="quiet" onClick={onReset}>
        <RotateCcw aria-hidden />
        {t('reset')}
      </Button>
    </div>
  )
}
