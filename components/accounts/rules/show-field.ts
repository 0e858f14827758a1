import { focusField } from '../field-pointer'

/** Focuses a field, and scrolls to what stands below it: what cures it must not lie under the foot of the form. */
export function showField(pointer: string): void {
  if (focusField(pointer)) document.activeElement?.closest('[data-place]')?.scrollIntoView({ block: 'nearest' })
}
