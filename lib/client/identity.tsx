'use client'

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { DemoPerson } from '@/lib/accounts/demo-person'
import { createTabIdentity, type TabIdentity } from './tab-identity'

const IdentityContext = createContext<TabIdentity | null>(null)

/** Says who this tab is. The person is known in the browser only, since two tabs of one browser may differ. */
export function IdentityProvider({ people, children }: { people: readonly DemoPerson[]; children: ReactNode }) {
  const [identity] = useState(() => createTabIdentity(people))
  useEffect(() => identity.cleanAddress(), [identity])
  return <IdentityContext value={identity}>{children}</IdentityContext>
}

const subscribeToNothing = () => () => {}

/** The person of this tab (null while the server renders, and without demo people) and how to become another. */
export function useIdentity() {
  const identity = useContext(IdentityContext)
  if (!identity) throw new Error('useIdentity needs an IdentityProvider above it')
  const person = useSyncExternalStore(
    subscribeToNothing,
    () => identity.person,
    () => null,
  )
  return { person, people: identity.people, choose: identity.choose }
}
