// Hands for a pane of the lab: they type into the real fields and press the real buttons of the page in its frame.
import { pause as wait } from './wait'

export interface Pace {
  /** Between two characters, in ms; 0 types all at once. */
  readonly typingMs: number
  /** Between two steps, in ms. */
  readonly stepMs: number
}

export const paces = {
  normal: { typingMs: 45, stepMs: 700 },
  fast: { typingMs: 12, stepMs: 200 },
  instant: { typingMs: 0, stepMs: 0 },
} as const satisfies Readonly<Record<string, Pace>>
export type PaceName = keyof typeof paces

const patienceMs = 20_000
const pollMs = 40

/** What was waited for did not come. */
export class StageError extends Error {
  override readonly name = 'StageError'
}

/** Waits until `find` finds something in the frame, which may load a page meanwhile. */
export async function until<Found>(find: () => Found | null | undefined | false, signal: AbortSignal): Promise<Found> {
  const deadline = performance.now() + patienceMs
  for (;;) {
    signal.throwIfAborted()
    const found = find()
    if (found) return found
    if (performance.now() > deadline) throw new StageError('what was waited for did not come')
    await wait(pollMs, signal)
  }
}

const fieldPrefix = 'account-field'
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The control of a field by its JSON Pointer, once it can be edited. */
export const findControl = (page: Document, pointer: string): Control | null => {
  const control = page.getElementById(`${fieldPrefix}${pointer}`)
  return isControl(control) && !control.disabled && !('readOnly' in control && control.readOnly) ? control : null
}

/** Elements of a frame are made by the classes of that frame. */
const isControl = (element: Element | null): element is Control =>
  element !== null && ['INPUT', 'TEXTAREA', 'SELECT'].includes(element.tagName)

/** Scrolls only the frame: a page around it that jumps is nobody's wish. */
export function show(element: Element): void {
  const view = element.ownerDocument.defaultView
  if (view === null) return
  const { top, bottom } = element.getBoundingClientRect()
  // The bar with Save stays at the bottom, over the form.
  const foot = element.tagName === 'BUTTON' ? 0 : 120
  if (top < 0 || bottom > view.innerHeight - foot) view.scrollBy({ top: top - view.innerHeight / 3 })
}

/** Changes what is in a control into `text` as somebody would who types the part that differs. */
export async function type(control: Control, text: string, { typingMs }: Pace, signal: AbortSignal): Promise<void> {
  show(control)
  control.focus({ preventScroll: true })
  const before = control.value
  const start = countCommon(before, text)
  const end = countCommon([...before.slice(start)].reverse().join(''), [...text.slice(start)].reverse().join(''))
  const typed = text.slice(start, text.length - end)
  const rest = text.slice(text.length - end)
  const isSlow = typingMs > 0 && control.tagName !== 'SELECT' && typed.length < 200
  if (isSlow)
    for (let length = 0; length < typed.length; length++) {
      setValue(control, text.slice(0, start) + typed.slice(0, length) + rest)
      await wait(typingMs, signal)
    }
  setValue(control, text)
}

function countCommon(one: string, other: string): number {
  let count = 0
  while (count < Math.min(one.length, other.length) && one[count] === other[count]) count++
  return count
}

/** React hears a change only when it does not come through the property that it watches. */
function setValue(control: Control, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, value)
  const name = control.tagName === 'SELECT' ? 'change' : 'input'
  const view = control.ownerDocument.defaultView
  if (view !== null) control.dispatchEvent(new view.Event(name, { bubbles: true }))
}

export function pressEnter(control: Control): void {
  const view = control.ownerDocument.defaultView
  if (view === null) return
  const options = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }
  control.dispatchEvent(new view.KeyboardEvent('keydown', options))
  control.dispatchEvent(new view.KeyboardEvent('keyup', options))
}

/** A button or a menu item by its visible name or its label. */
export const findButton = (page: Document, name: string): HTMLElement | null =>
  [...page.querySelectorAll<HTMLElement>('button, [role="menuitem"], [role="button"]')].find(
    (button) =>
      (button.getAttribute('aria-label') ?? button.textContent).trim() === name &&
      button.getAttribute('aria-disabled') !== 'true' &&
      button.closest('[inert], [aria-hidden="true"]') === null,
  ) ?? null

const openDialog = '[role="dialog"]:not([aria-modal="false"]), [role="alertdialog"]'
export const findDialog = (page: Document): Element | null => page.querySelector(openDialog)
export const findSubmit = (page: Document): HTMLButtonElement | null =>
  page.querySelector<HTMLButtonElement>('main form button[type="submit"]:not([aria-disabled="true"])')
