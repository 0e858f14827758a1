'use client'

import type { SignedIn } from '@/lib/accounts/sign-in'
import { useIdentity } from '../identity'
import { forgetTab } from '../tab-identity'
import { toNextPath } from './next-path'
import { chooseWorkspace, signOut } from './session-calls'
import { tellTabs } from './session-channel'

/** Goes on as somebody: loaded afresh, so that nothing of one person or workspace meets another. */
export function enter({ person, workspaceId }: SignedIn, next: string): void {
  tellTabs(`${person.id} ${workspaceId}`)
  window.location.assign(toNextPath(next))
}

/** Leaving, and going to another workspace. Each answers false where it did not work. */
export function useSession() {
  const { signedIn } = useIdentity()
  return {
    leave: async () => {
      const answer = await signOut().catch(() => null)
      // Signed out already is signed out.
      if (answer === null || !(answer.ok || answer.problem.code === 'unauthenticated')) return false
      forgetTab()
      tellTabs(null)
      window.location.assign('/sign-in')
      return true
    },
    goTo: async (workspaceId: string) => {
      if (signedIn?.workspaceId === workspaceId) return true
      const answer = await chooseWorkspace(workspaceId).catch(() => null)
      if (!answer?.ok) return false
      enter(answer.data, '/accounts')
      return true
    },
  }
}
