import { useEffect, useRef, useState } from 'react'
import { type PaceName, paces } from './driver'
import type { Exchange } from './exchange'
import { type Pane, toFrameName } from './frame-person'
import { runScenario, StageWindowError, untilSettled } from './run-scenario'
import type { ButtonKey, Scenario, Step } from './scenario'

export type RunState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly step: Step | null; readonly isWaiting: boolean }
  /** It is over, in milliseconds since 1970. Where it ended in a dialog, that is the visitor's to settle, and was then. */
  | { readonly kind: 'ended'; readonly startedAt: number; readonly endedAt: number; readonly settledAt: number | null }
  | { readonly kind: 'failed' }

interface RunOptions {
  readonly scenario: Scenario
  readonly getExchanges: () => readonly Exchange[]
  readonly label: (button: ButtonKey) => string
  readonly pace: PaceName
  /** Told of the pane in which something is about to happen. */
  readonly onPane: (pane: Pane) => void
}

/** Plays the scenario in the frames of this page. */
export function useRun({ scenario, getExchanges, label, pace, onPane }: RunOptions) {
  const [state, setState] = useState<RunState>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  const proceed = useRef<(() => void) | null>(null)
  const newestPace = useRef(pace)
  useEffect(() => {
    newestPace.current = pace
  }, [pace])
  useEffect(() => () => running.current?.abort(), [])

  function stop() {
    running.current?.abort()
    running.current = null
    proceed.current = null
    setState({ kind: 'idle' })
  }

  async function run(isStepwise: boolean) {
    running.current?.abort()
    const given = new AbortController()
    running.current = given
    const startedAt = Date.now()
    const onStep = async (step: Step) => {
      onPane(step.pane)
      setState({ kind: 'running', step, isWaiting: isStepwise })
      if (!isStepwise) return
      await new Promise<void>((resolve, reject) => {
        proceed.current = resolve
        given.signal.addEventListener('abort', () => reject(given.signal.reason), { once: true })
      })
      setState({ kind: 'running', step, isWaiting: false })
    }
    setState({ kind: 'running', step: null, isWaiting: false })
    try {
      const getPace = () => paces[newestPace.current]
      await runScenario(scenario, { getWindow, getExchanges, label, getPace, onStep, signal: given.signal })
      onPane(scenario.end.pane)
      const endedAt = Date.now()
      setState({ kind: 'ended', startedAt, endedAt, settledAt: null })
      if (scenario.end.is !== 'dialog') return
      await untilSettled(() => getWindow(scenario.end.pane).document, given.signal)
      setState({ kind: 'ended', startedAt, endedAt, settledAt: Date.now() })
    } catch (error) {
      if (given.signal.aborted) return
      console.error(error)
      setState({ kind: 'failed' })
    }
  }

  return { state, run, stop, takeStep: () => proceed.current?.() }
}

function getWindow(pane: Pane): Window & typeof globalThis {
  const frame = document.querySelector<HTMLIFrameElement>(`iframe[name="${toFrameName(pane)}"]`)
  const view = frame?.contentDocument?.defaultView
  if (!view) throw new StageWindowError(`the frame of the ${pane} pane is gone`)
  return view
}
