import type { QueryClient } from '@tanstack/react-query'
import type { Account } from '@/lib/accounts/account'
import type { Actor, Problem, ProblemOf } from '@/lib/conflict/problem'
import { accountOptions } from '../account-queries'
import { RefusedError } from '../refused-error'

/** The account that an entry is merged into, as it is stored now. */
export interface Survivor {
  readonly account: Account
  /** Present where it is deleted and can be restored. */
  readonly deletedBy?: Actor
}

/** Reads it anew; the refusal where it is not to be had. Throws `UnreadableAnswerError` as every read does. */
export async function readSurvivor(client: QueryClient, id: string): Promise<Survivor | Problem> {
  try {
    return { account: await client.fetchQuery({ ...accountOptions(id), staleTime: 0 }) }
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    return error.problem.code === 'deleted' && error.problem.restorable ? toDeleted(error.problem) : error.problem
  }
}

/** A deleted account as it was last: restoring it starts from there. */
export function toDeleted({ last, lastVersion, deletedBy, deletedAt }: ProblemOf<'deleted'>): Survivor {
  const by = { ...deletedBy, at: deletedAt, version: lastVersion }
  return { account: { ...last, version: lastVersion }, deletedBy: by }
}
