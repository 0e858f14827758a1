// Finds the places of the list in the document. Places carry `data-point`, rows `data-path`.

const placeOf = (name: 'point' | 'path', element: Element | null): string | null =>
  element?.closest(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? null

/** The place that has the focus, or null. */
export const currentPoint = (list: HTMLElement): string | null =>
  list.contains(document.activeElement) ? placeOf('point', document.activeElement) : null

/** The row that has the focus, or null. */
export const currentRow = (list: HTMLElement): string | null =>
  list.contains(document.activeElement) ? placeOf('path', document.activeElement) : null

/** Gives the focus to a place or row: to its answer, else to its first answer or control. It is scrolled into view. */
export function focusPlace(list: HTMLElement, pointer: string): void {
  const name = CSS.escape(pointer)
  const place = list.querySelector<HTMLElement>(`[data-point="${name}"], [data-path="${name}"]`)
  if (place === null) return
  const controls = [...place.querySelectorAll<HTMLElement>('input, textarea, select, button')]
  const checked = controls.find((control) => control.matches('input:checked'))
  const target = checked ?? controls.find((control) => control.matches('input, textarea')) ?? controls[0] ?? place
  place.scrollIntoView({ block: 'nearest' })
  target.focus()
}

/** Gives the focus to the box in which something else is written. */
export function focusEditor(list: HTMLElement, pointer: string): void {
  const boxes = 'input, textarea, select'
  const box = list.querySelector<HTMLElement>(`[data-point="${CSS.escape(pointer)}"] [data-editor] :is(${boxes})`)
  box?.focus()
  box?.scrollIntoView({ block: 'nearest' })
}

/** Every row's pointer in order of the list, among those that are shown. */
export const toRowPointers = (list: HTMLElement): string[] =>
  [...list.querySelectorAll<HTMLElement>('[data-path]')]
    .filter((row) => row.offsetParent !== null || row.getClientRects().length > 0)
    .map((row) => row.dataset.path ?? '')

/** Moves the focus off a button that is about to go: to the answer of its place, else to what else can be done there. */
export function leaveButton(button: HTMLElement): void {
  const place = button.closest('fieldset')
  const others = [...(place?.querySelectorAll<HTMLElement>('input, button') ?? [])].filter((other) => other !== button)
  const target = others.find((other) => other.matches('input:checked')) ?? others[0] ?? place
  target?.focus()
}
