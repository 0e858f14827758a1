import 'server-only'
import { getDb } from '@/lib/server/db/client'
import { retryWrite } from '@/lib/server/db/transaction'
import { findMember } from '../find-member'
import { forgetSessions, type Session } from './find-session'

/** Shows another workspace in this browser from now on. False for one that the person is not in. */
export async function chooseWorkspace(
  { id, personId }: Pick<Session, 'id' | 'personId'>,
  workspaceId: string,
): Promise<boolean> {
  if ((await findMember({ workspaceId, personId })) === null) return false
  await retryWrite(() => getDb().writer.session.updateMany({ where: { id }, data: { workspaceId } }))
  forgetSessions()
  return true
}
