import { KeyRound } from 'lucide-react'
import { EmptyState } from '@/components/ui/empty-state'

/** Outside demo mode nobody can sign in through the browser: the API takes keys. */
export function SignedOut() {
  return (
    <EmptyState icon={KeyRound} title="Nobody is signed in" isPage>
      This server runs without demo people, and signing in through the browser is not built yet. Programs call the API
      with a key. To look around, start it with TRUCE_DEMO=1.
    </EmptyState>
  )
}
