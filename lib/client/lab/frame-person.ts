import { z } from 'zod'
import { type SandboxPerson, sandboxSchema } from '@/lib/accounts/sandbox'

export const panes = ['left', 'right'] as const
export type Pane = (typeof panes)[number]

const prefix = 'truce.lab.'
const framePattern = /^lab-(left|right)$/
const personSchema = z.string().transform((text) => sandboxSchema.shape.people.def.items[0].parse(JSON.parse(text)))

/** The name of a pane's frame, by which the page in it knows which one it is. */
export const toFrameName = (pane: Pane): string => `lab-${pane}`

/** Which pane of the lab this window is; null for every other window. */
export function getPane(): Pane | null {
  const pane = framePattern.exec(window.name)?.[1]
  return panes.find((name) => name === pane) ?? null
}

/** Says who a pane is. The two panes and the page around them share this tab's storage; the key never is in an address. */
export function setFramePerson(pane: Pane, person: SandboxPerson): void {
  sessionStorage.setItem(`${prefix}${pane}`, JSON.stringify(person))
}

/** Who this window is, where it is a pane of the lab. */
export function getFramePerson(): SandboxPerson | null {
  const pane = getPane()
  const stored = pane && sessionStorage.getItem(`${prefix}${pane}`)
  return stored ? (personSchema.safeParse(stored).data ?? null) : null
}
