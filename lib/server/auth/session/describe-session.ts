import 'server-only'
import type { SignedIn } from '@/lib/accounts/sign-in'
import type { Session } from './find-session'
import { listWorkspaces } from './list-workspaces'

/** Who is signed in, as their browser is told. */
export async function describeSession(session: Omit<Session, 'id' | 'cookie'>): Promise<SignedIn> {
  const { personId, name, email, workspaceId } = session
  const workspaces = await listWorkspaces(personId)
  const current = workspaces.find(({ id }) => id === workspaceId) ?? workspaces[0]
  return { person: { id: personId, name, email }, workspaces, workspaceId: current?.id ?? null }
}
