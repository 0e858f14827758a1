import type { DemoPerson } from '@/lib/accounts/demo-person'

const storageKey = 'truce.person'
const isBrowser = typeof window !== 'undefined'

// Requests leave from query functions, outside React; they read the key of this tab here. Never set on the server.
let apiKeyOfTab: string | null = null

/** The `Authorization` header of this tab's person, or nothing where nobody is chosen. */
export const authorization = (): Record<string, string> =>
  apiKeyOfTab === null ? {} : { Authorization: `Bearer ${apiKeyOfTab}` }

export interface TabIdentity {
  readonly people: readonly DemoPerson[]
  readonly person: DemoPerson | null
  /** Becomes somebody else: remembered for this tab, then loaded afresh, so that nothing of one person meets the other. */
  readonly choose: (slug: string) => void
  /** Takes `?as=` out of the address once it was heard, so that a reload does not undo a later choice. */
  readonly cleanAddress: () => void
}

/** Who this tab is: `?as=bo` in the address, else what the tab remembers, else the first person. */
export function createTabIdentity(people: readonly DemoPerson[]): TabIdentity {
  const wanted = isBrowser ? (asked() ?? sessionStorage.getItem(storageKey)) : null
  const person = people.find(({ slug }) => slug === wanted) ?? people[0] ?? null
  if (isBrowser) {
    apiKeyOfTab = person?.apiKey ?? null
    if (person) sessionStorage.setItem(storageKey, person.slug)
  }
  return { people, person, choose, cleanAddress }
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
