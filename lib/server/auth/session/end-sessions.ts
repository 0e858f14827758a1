import 'server-only'
import { getDb } from '@/lib/server/db/client'
import { retryWrite } from '@/lib/server/db/transaction'
import { forgetSessions, type Session } from './find-session'

type Owner = Pick<Session, 'id' | 'personId'>

/** Signs one browser of a person out. False when that person has no such session. */
export const endSession = ({ id, personId }: Owner): Promise<boolean> => end({ id, personId })

/** Signs a person out in every browser but this one. */
export const endOtherSessions = ({ id, personId }: Owner): Promise<boolean> => end({ personId, id: { not: id } })

async function end(where: { readonly personId: string; readonly id: string | { not: string } }): Promise<boolean> {
  const { count } = await retryWrite(() => getDb().writer.session.deleteMany({ where }))
  forgetSessions()
  return count > 0
}
