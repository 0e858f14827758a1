import 'server-only'
import { v7 } from 'uuid'
import type { Account, AccountRecord } from '@/lib/accounts/account'
import { fieldNames } from '@/lib/accounts/fields'
import { checkRules } from '@/lib/accounts/rules'
import type { Actor } from '@/lib/server/auth/actor'
import { toAccountKeys } from '@/lib/server/db/account-keys'
import { toAccount } from './account-row'
import { type Attempt, type Db, done, type Result, type Runner, refused } from './change/attempt'
import { settle } from './change/settle'
import { describeViolations } from './refuse/rules'
import { orTaken } from './write-version'

export interface Creation {
  readonly actor: Actor
  readonly record: AccountRecord
}

/** Creates an account in version 1; a trigger adds its first revision. */
export function createAccount(run: Runner<Account>, { actor, record }: Creation): Promise<Result<Account>> {
  const id = v7()
  return settle(actor, run, (db) => attemptCreate(db, actor, { id, record }))
}

async function attemptCreate(
  db: Db,
  actor: Actor,
  account: { id: string; record: AccountRecord },
): Promise<Attempt<Account>> {
  const { id, record } = account
  const broken = describeViolations(checkRules({ id, stored: null, record, balance: 0 }))
  if (broken !== null) return refused(broken)
  const now = new Date()
  const stamps = { createdAt: now, createdById: actor.person.id, updatedAt: now, updatedById: actor.person.id }
  return orTaken(record, async () => {
    await db.writer.account.create({
      data: {
        id,
        workspaceId: actor.workspaceId,
        version: 1,
        record,
        ...toAccountKeys(record),
        changeKind: 'create',
        changeFields: [...fieldNames],
        ...stamps,
      },
      select: { id: true },
    })
    return done(await toAccount(db, { id, version: 1, record, ...stamps }))
  })
}
