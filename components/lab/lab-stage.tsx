'use client'

import { useEffect, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { formatTime } from '@/components/ui/format-time'
import { Skeleton } from '@/components/ui/skeleton'
import { type Sandbox, type ScenarioId, scenarioIds } from '@/lib/accounts/sandbox'
import type { PaceName } from '@/lib/client/lab/driver'
import { type Pane, panes } from '@/lib/client/lab/frame-person'
import { getScenario } from '@/lib/client/lab/scenarios'
import { useRun } from '@/lib/client/lab/use-run'
import { useSandbox } from '@/lib/client/lab/use-sandbox'
import { isAccount, toVersions } from './inspector/describe-exchange'
import { Inspector } from './inspector/inspector'
import { LabBar } from './lab-bar'
import { LabPane } from './lab-pane'
import { LabTabs, type Part } from './lab-tabs'
import { RunCallout } from './run-callout'
import { useStepText } from './use-step-text'

interface LabStageProps {
  readonly scenario: ScenarioId
  /** Plays at once. */
  readonly isRun: boolean
  readonly pace: PaceName
  readonly onPace: (pace: PaceName) => void
  /** Another scenario, or the same from its beginning. */
  readonly onScenario: (scenario: ScenarioId, isRun?: boolean) => void
}

/** One sandbox from its beginning: the two screens, what is played in them, and what goes over the wire. */
export function LabStage({ scenario: id, isRun, pace, onPace, onScenario }: LabStageProps) {
  const t = useTranslations('lab')
  const all = useTranslations()
  const locale = useLocale()
  const scenario = getScenario(id)
  const { state, exchanges, getExchanges } = useSandbox(id)
  const [part, setPart] = useState<Part>('left')
  const isChosen = useRef(false)
  const onPane = (pane: Pane) => {
    if (!isChosen.current) setPart(pane)
  }
  const run = useRun({ scenario, getExchanges, label: (key) => all(key), pace, onPane })
  const sandbox = state.kind === 'ready' ? state.sandbox : null
  const stepText = useStepText(run.state, (pane) => toName(sandbox, pane))
  const isReady = sandbox !== null
  const screens = useRef<HTMLDivElement>(null)
  // Both screens whole, below the header, with room for the callout.
  function play(isStepwise: boolean) {
    screens.current?.scrollIntoView({ block: 'start' })
    void run.run(isStepwise)
  }
  const begin = useRef(() => {})
  begin.current = () => play(false)
  useEffect(() => {
    if (isReady && isRun) begin.current()
  }, [isReady, isRun])

  function toName(of: Sandbox | null, pane: Pane): string {
    const [first, second] = of?.people ?? []
    return (pane === 'left' || scenario.isOnePerson ? first : second)?.name ?? ''
  }
  const isRunning = run.state.kind === 'running'
  const isWaiting = run.state.kind === 'running' && run.state.isWaiting
  const next = scenarioIds[(scenarioIds.indexOf(id) + 1) % scenarioIds.length] ?? id
  const choosePart = (chosen: Part) => {
    isChosen.current = true
    setPart(chosen)
  }

  return (
    <div className="grid gap-5">
      <div className="grid gap-3">
        <LabBar
          scenario={id}
          onScenario={(chosen) => onScenario(chosen)}
          pace={pace}
          onPace={onPace}
          isReady={isReady}
          isRunning={isRunning}
          isWaiting={isWaiting}
          onRun={() => play(false)}
          onStep={() => (isWaiting ? run.takeStep() : play(true))}
          onReset={() => onScenario(id)}
        />
        <p className="text-sm text-pretty">
          <span className="font-medium">{t('lookFor')}</span> {t(`scenarios.${id}.look`)}
        </p>
        <p role="status" className="min-h-5 text-sm text-muted">
          {stepText ?? (sandbox ? t('ready', { time: formatTime(sandbox.expiresAt, locale) }) : t('making'))}
        </p>
      </div>
      {state.kind === 'failed' ? (
        <Banner
          look="problem"
          role="alert"
          title={t('problem')}
          actions={<Button onClick={() => onScenario(id, isRun)}>{t('retry')}</Button>}
        >
          {state.isFull && t('full')}
        </Banner>
      ) : (
        <>
          <LabTabs part={part} names={panes.map((pane) => toName(sandbox, pane) || '…')} onPart={choosePart} />
          <div ref={screens} className="grid gap-5 lg:grid-cols-2">
            {panes.map((pane) =>
              sandbox === null ? (
                <Skeleton key={pane} className={cn('h-[34rem]', pane !== part && 'max-lg:hidden')} />
              ) : (
                <LabPane
                  key={pane}
                  pane={pane}
                  name={toName(sandbox, pane)}
                  isOnePerson={scenario.isOnePerson === true}
                  accountId={sandbox.account.id}
                  version={findVersion(pane)}
                  isShown={part === pane}
                  callout={
                    pane === scenario.end.pane && (
                      <RunCallout
                        run={run.state}
                        scenario={scenario}
                        name={toName(sandbox, pane)}
                        exchanges={exchanges}
                        next={next}
                        onNext={() => onScenario(next)}
                      />
                    )
                  }
                />
              ),
            )}
          </div>
          <div className={cn(part !== 'traffic' && 'max-lg:hidden')}>
            <Inspector exchanges={exchanges} people={sandbox?.people ?? []} />
          </div>
        </>
      )}
    </div>
  )

  /** What the screen was answered last about the account itself. */
  function findVersion(pane: Pane): string {
    const own = exchanges.findLast(
      (exchange) =>
        exchange.pane === pane &&
        exchange.status !== null &&
        exchange.status < 300 &&
        isAccount(exchange) &&
        toVersions(exchange).answered !== '',
    )
    return own ? toVersions(own).answered : ''
  }
}
