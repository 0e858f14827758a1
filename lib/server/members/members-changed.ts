import 'server-only'
import { forgetActors } from '@/lib/server/auth/find-by-api-key'
import { recheckStreams } from '@/lib/server/events/hub'

/**
 * To be called once a change of members, roles or keys is committed: it takes effect at once here, and where
 * instances hear of one another, and within seconds everywhere. Streams of who may not read any more are closed.
 */
export function membersChanged(workspaceId: string): void {
  forgetActors()
  recheckStreams(workspaceId)
}
