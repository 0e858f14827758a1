import 'server-only'
import type { Prisma } from '@/generated/sqlite/client'
import type { AccountModel } from '@/generated/sqlite/models'
import type { Person } from '@/lib/accounts/account'
import { type Account, type AccountRecord, toRecord } from '@/lib/accounts/account'
import type { Actor } from '@/lib/server/auth/actor'
import type { Db } from './change/attempt'
import { getPeople } from './people'

/** An account as it is stored, its record in hand. */
export type StoredAccount = Omit<AccountModel, 'record'> & { readonly record: AccountRecord }

/**
 * A stored record as its type. It holds without a second parse: records are written by write-version.ts and
 * create-account.ts alone, and those take parsed ones.
 */
export const toStoredRecord = (value: Prisma.JsonValue): AccountRecord => toRecord(value as unknown as AccountRecord)

export const toStoredAccount = (row: AccountModel): StoredAccount => ({ ...row, record: toStoredRecord(row.record) })

/** The account with this id in the caller's workspace, deleted or not; a purged one never was. */
export async function findAccount(db: Db, actor: Actor, id: string): Promise<StoredAccount | null> {
  const row = await db.reader.account.findFirst({ where: { id, workspaceId: actor.workspaceId, purgedAt: null } })
  return row && toStoredAccount(row)
}

type Written = Pick<
  StoredAccount,
  'id' | 'version' | 'record' | 'createdAt' | 'createdById' | 'updatedAt' | 'updatedById'
>

/** The account as the API answers it. */
export async function toAccount(db: Db, stored: Written): Promise<Account> {
  const people = await getPeople(db, [stored.createdById, stored.updatedById])
  return composeAccount(stored, people)
}

/** The same for a whole list, with one look-up of people. */
export async function toAccounts(db: Db, stored: readonly Written[]): Promise<Account[]> {
  const ids = stored.flatMap(({ createdById, updatedById }) => [createdById, updatedById])
  const people = await getPeople(db, ids)
  return stored.map((one) => composeAccount(one, people))
}

function composeAccount(stored: Written, people: (id: string) => Person): Account {
  return {
    id: stored.id,
    version: stored.version,
    ...stored.record,
    createdAt: stored.createdAt.toISOString(),
    createdBy: people(stored.createdById),
    updatedAt: stored.updatedAt.toISOString(),
    updatedBy: people(stored.updatedById),
  }
}
