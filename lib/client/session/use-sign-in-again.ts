'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { SignedInTab } from '@/lib/accounts/demo-person'
import type { SignedIn } from '@/lib/accounts/sign-in'
import { signOut } from './session-calls'
import { tellTabs } from './session-channel'
import { answerSignIn, getSignedOutState, offerToAsk, type SignedOutState, subscribeToSignedOut } from './sign-in-again'

/** Whether somebody is signed out while they work. With `canAsk` it is asked here. */
export function useSignedOut(canAsk: boolean): SignedOutState {
  useEffect(() => (canAsk ? offerToAsk() : undefined), [canAsk])
  return useSyncExternalStore(subscribeToSignedOut, getSignedOutState, () => 'none')
}

/** Goes on where somebody was signed out, as the same person and nobody else: what stands on the page is theirs. */
export function useGoOn({ person, workspaceId }: SignedInTab) {
  const client = useQueryClient()
  const [isOther, setOther] = useState(false)
  return {
    isOther,
    goOn: async (found: SignedIn) => {
      setOther(found.person.id !== person.id)
      // Where that fails the cookie stays theirs, and this page sends nothing with it.
      if (found.person.id !== person.id) return void (await signOut(found.person.id).catch(() => null))
      tellTabs(`${person.id} ${workspaceId}`)
      answerSignIn(true)
      await client.invalidateQueries()
    },
  }
}
