import { v4 as createUuid } from 'uuid'

const toLockName = (visit: string) => `truce-visit-${visit}`

/** Visits of this page load that have ended: their locks may be let go a moment later. */
const ended = new Set<string>()

/** One opening of an account's editor. A Web Lock tells other tabs that it lives; it goes with the page, however. */
export function openVisit(): { readonly visit: string; readonly end: () => void } {
  const visit = createUuid()
  let release = () => {}
  const over = new Promise<void>((resolve) => {
    release = resolve
  })
  navigator.locks?.request(toLockName(visit), () => over).catch(() => {})
  const end = () => {
    ended.add(visit)
    release()
  }
  return { visit, end }
}

/** Tells whether a visit has ended; null where the browser cannot say that of other tabs, as without https. */
export async function findEnded(): Promise<((visit: string) => boolean) | null> {
  if (!navigator.locks) return null
  const { held = [], pending = [] } = await navigator.locks.query()
  const living = new Set([...held, ...pending].map(({ name }) => name))
  return (visit) => ended.has(visit) || !living.has(toLockName(visit))
}
