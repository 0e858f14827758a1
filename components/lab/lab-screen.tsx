'use client'

import { useState, useSyncExternalStore } from 'react'
import type { ScenarioId } from '@/lib/accounts/sandbox'
import type { PaceName } from '@/lib/client/lab/driver'
import { LabStage } from './lab-stage'

interface LabScreenProps {
  readonly scenario: ScenarioId
  readonly isRun: boolean
}

/** The lab: a scenario after the other, each in a sandbox of its own. */
export function LabScreen({ scenario, isRun }: LabScreenProps) {
  const [played, setPlayed] = useState({ scenario, isRun, round: 0 })
  const [chosenPace, setPace] = useState<PaceName | null>(null)
  const isStill = useSyncExternalStore(subscribe, prefersReducedMotion, () => false)
  const choose = (next: ScenarioId, isRunAgain = false) => {
    setPlayed(({ round }) => ({ scenario: next, isRun: isRunAgain, round: round + 1 }))
    const url = new URL(window.location.href)
    url.search = new URLSearchParams({ scenario: next }).toString()
    window.history.replaceState(window.history.state, '', url)
  }
  return (
    <LabStage
      key={played.round}
      scenario={played.scenario}
      isRun={played.isRun}
      pace={chosenPace ?? (isStill ? 'instant' : 'normal')}
      onPace={setPace}
      onScenario={choose}
    />
  )
}

const query = '(prefers-reduced-motion: reduce)'
const prefersReducedMotion = () => window.matchMedia(query).matches
function subscribe(onChange: () => void) {
  const media = window.matchMedia(query)
  media.addEventListener('change', onChange)
  return () => media.removeEventListener('change', onChange)
}
