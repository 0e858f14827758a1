'use client'

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { DemoPerson, SignedInTab } from '@/lib/accounts/demo-person'
import { createTabIdentity, type TabIdentity } from './tab-identity'

const IdentityContext = createContext<TabIdentity | null>(null)

interface IdentityProviderProps {
  readonly people: readonly DemoPerson[]
  /** Whom the page was rendered for, outside the demo. */
  readonly signedIn: SignedInTab | null
  readonly children: ReactNode
}

/** Says who this tab is. A person of the demo is known in the browser only, since two tabs of one browser may differ. */
export function IdentityProvider({ people, signedIn, children }: IdentityProviderProps) {
  const [identity] = useState(() => createTabIdentity(people, signedIn))
  useEffect(() => identity.cleanAddress(), [identity])
  return <IdentityContext value={identity}>{children}</IdentityContext>
}

const subscribeToNothing = () => () => {}

/** The person of this tab (null without one, and in the demo while the server renders) and how to become another. */
export function useIdentity() {
  const identity = useContext(IdentityContext)
  if (!identity) throw new Error('useIdentity needs an IdentityProvider above it')
  const isKnown = useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => identity.signedIn !== null,
  )
  const { person, ownerId, people, signedIn, choose } = identity
  return { person: isKnown ? person : null, ownerId: isKnown ? ownerId : null, people, signedIn, choose }
}
