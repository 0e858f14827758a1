import { findButton, findControl, findDialog, findSubmit, type Pace, pressEnter, show, type, until } from './driver'
import type { Exchange } from './exchange'
import type { Pane } from './frame-person'
import type { ButtonKey, End, Scenario, Step } from './scenario'
import { pause } from './wait'

/** A pane is not there any more. */
export class StageWindowError extends Error {
  override readonly name = 'StageWindowError'
}

/** What a run plays on. */
export interface Stage {
  readonly getWindow: (pane: Pane) => Window & typeof globalThis
  /** Everything that went over the wire since the sandbox was made, in order. */
  readonly getExchanges: () => readonly Exchange[]
  readonly label: (button: ButtonKey) => string
  readonly getPace: () => Pace
  /** Told before each step; the step waits for it. */
  readonly onStep: (step: Step, index: number) => Promise<void>
  readonly signal: AbortSignal
}

/** Plays a scenario to its end. Rejects when it goes another way, or when it is given up. */
export async function runScenario({ steps, end }: Scenario, stage: Stage): Promise<void> {
  for (const [index, step] of steps.entries()) {
    await stage.onStep(step, index)
    await play(step, stage)
    await pause(stage.getPace().stepMs, stage.signal)
  }
  await untilEnd(end, stage)
}

async function play(step: Step, stage: Stage): Promise<void> {
  const { signal } = stage
  const view = stage.getWindow(step.pane)
  // A frame that still loads gets another document.
  const getPage = () => view.document
  if (step.does === 'network' || step.does === 'trouble') {
    const network = await until(() => findSubmit(getPage()) && view.truceLabNetwork, signal)
    if (step.does === 'network') return network.set(step.mode)
    return network.addHeader('Truce-Lab-Trouble', `serialization-failure*${step.failures}`)
  }
  if (step.does === 'type') {
    const control = await until(() => findControl(getPage(), step.field), signal)
    const text = typeof step.text === 'string' ? step.text : step.text(control.value)
    return type(control, text, stage.getPace(), signal)
  }
  if (step.does === 'tag') {
    const control = await until(() => findControl(getPage(), '/tags'), signal)
    await type(control, step.text, stage.getPace(), signal)
    return pressEnter(control)
  }
  const before = countAnswers(stage, step.pane)
  const button = await until(
    () => (step.does === 'save' ? findSubmit(getPage()) : findButton(getPage(), stage.label(step.button))),
    signal,
  )
  show(button)
  button.click()
  const status = step.until
  if (typeof status === 'number')
    await until(
      () =>
        toAnswers(stage, step.pane)
          .slice(before)
          .some((answer) => answer.status === status),
      signal,
    )
}

const settledPollMs = 250

/** Waits, however long, until nothing is left to decide: no dialog is open, and none was put off. */
export async function untilSettled(getPage: () => Document, signal: AbortSignal): Promise<void> {
  const isOpen = () => findDialog(getPage()) ?? getPage().querySelector('[data-testid="paused-banner"]')
  while (isOpen() !== null) await pause(settledPollMs, signal)
}

const isWrite = ({ method, path }: Exchange) => method !== 'GET' && !/\/(presence|merge)$/.test(path)
const toAnswers = (stage: Stage, pane: Pane) =>
  stage.getExchanges().filter((exchange) => exchange.pane === pane && isWrite(exchange))
const countAnswers = (stage: Stage, pane: Pane) => toAnswers(stage, pane).length

async function untilEnd({ pane, is }: End, stage: Stage): Promise<void> {
  const getPage = () => stage.getWindow(pane).document
  if (is === 'dialog') await until(() => findDialog(getPage()), stage.signal)
  else if (is === 'says') await until(() => getPage().querySelector('[data-lease]'), stage.signal)
  else await until(() => toAnswers(stage, pane).at(-1)?.status === 200 && findSubmit(getPage()), stage.signal)
}
