import './no-eval'
import type { DemoPerson, SignedInTab, TabPerson } from '@/lib/accounts/demo-person'
import { installFrameNetwork } from './lab/frame-network'
import { getFramePerson, getPane } from './lab/frame-person'

const storageKey = 'truce.person'
const ofTab = 'truce.'
const isBrowser = typeof window !== 'undefined'

// Requests leave from query functions, outside React; they read here who this tab is. Never set on the server.
let headersOfTab: Readonly<Record<string, string>> = {}

/**
 * The headers that say who this tab is: the key of a person of the demo; else whom and which workspace the page was
 * rendered for, beside the cookie. Nothing where nobody is.
 */
export const authorization = (): Record<string, string> => ({ ...headersOfTab })

export interface TabIdentity {
  readonly people: readonly DemoPerson[]
  readonly person: TabPerson | null
  /** Null in the demo, and where nobody is signed in. */
  readonly signedIn: SignedInTab | null
  /** Whose unfinished work this tab may keep and send: a person in a workspace. */
  readonly ownerId: string | null
  /** Becomes somebody else: remembered for this tab, then loaded afresh, so that nothing of one person meets the other. */
  readonly choose: (slug: string) => void
  /** Takes `?as=` out of the address once it was heard, so that a reload does not undo a later choice. */
  readonly cleanAddress: () => void
}

/** Who this tab is. In the demo: `?as=bo` in the address, else what the tab remembers, else the first person. */
export function createTabIdentity(people: readonly DemoPerson[], signedIn: SignedInTab | null): TabIdentity {
  const framed = isBrowser ? becomeFramed() : null
  if (framed !== null) return { person: framed, ownerId: framed.id, people: [], signedIn: null, choose, cleanAddress }
  if (signedIn !== null) return { ...toSignedIn(signedIn), people, choose, cleanAddress }
  const wanted = isBrowser ? (asked() ?? sessionStorage.getItem(storageKey)) : null
  const person = people.find(({ slug }) => slug === wanted) ?? people[0] ?? null
  if (isBrowser) {
    headersOfTab = person === null ? {} : { Authorization: `Bearer ${person.apiKey}` }
    if (person) sessionStorage.setItem(storageKey, person.slug)
  }
  return { people, person, signedIn, ownerId: person?.id ?? null, choose, cleanAddress }
}

/** In a pane of the lab: whoever the page around it says, on a network that it watches. */
function becomeFramed(): DemoPerson | null {
  const [pane, person] = [getPane(), getFramePerson()]
  if (pane === null || person === null) return null
  headersOfTab = { Authorization: `Bearer ${person.apiKey}` }
  installFrameNetwork({ pane, person: person.name })
  return person
}

function toSignedIn(signedIn: SignedInTab): Pick<TabIdentity, 'person' | 'signedIn' | 'ownerId'> {
  const { person, workspaces, workspaceId } = signedIn
  const workspace = workspaces.find(({ id }) => id === workspaceId)
  if (isBrowser) headersOfTab = { 'Truce-Person': person.id, ...(workspace && { 'Truce-Workspace': workspace.id }) }
  if (workspace === undefined) return { person: null, signedIn, ownerId: null }
  return { person: { ...person, role: workspace.role }, signedIn, ownerId: `${person.id} ${workspace.id}` }
}

/** Forgets what only the person who leaves may find in this tab. */
export function forgetTab(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(ofTab)) sessionStorage.removeItem(key)
}

const asked = () => new URLSearchParams(window.location.search).get('as')

function choose(slug: string) {
  sessionStorage.setItem(storageKey, slug)
  window.location.reload()
}

function cleanAddress() {
  const url = new URL(window.location.href)
  if (!url.searchParams.has('as')) return
  url.searchParams.delete('as')
  window.history.replaceState(window.history.state, '', url)
}
