const prefix = 'account-field'

/** The id of the control that a JSON Pointer of the account names: `/contacts/0/email`. */
export const toFieldId = (pointer: string): string => `${prefix}${pointer}`

/** The JSON Pointer of the control that an element is or lies in; null outside the form. */
export function getFieldPointer(element: Element): string | null {
  const owner = element.closest(`[id^="${prefix}/"]`)
  return owner ? owner.id.slice(prefix.length) : null
}

/** Where the pointer of a whole field leads: its first control. */
const firstControls: Readonly<Record<string, string>> = { '/address': '/address/street' }

/** Focuses the control of a JSON Pointer, or the nearest one around it. False when the form is not there. */
export function focusField(pointer: string): boolean {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const control = document.getElementById(toFieldId(firstControls[path] ?? path))
    if (!control) continue
    control.focus()
    return true
  }
  return false
}
