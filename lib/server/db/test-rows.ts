// Rows for database tests, written to the database of `openTestDatabase()`. Each returns the new id.
import 'server-only'
import { v7 } from 'uuid'
import type { Role } from '@/generated/sqlite/enums'
import { type AccountRecord, accountInputSchema } from '@/lib/accounts/account'
import { toAccountKeys } from './account-keys'
import { getDb } from './client'

export async function addWorkspace(name = 'Test'): Promise<string> {
  const { id } = await getDb().writer.workspace.create({ data: { id: v7(), name, createdAt: new Date() } })
  return id
}

/** A person with a role in a workspace. */
export async function addPerson(workspaceId: string, role: Role, name = 'Tester'): Promise<string> {
  const createdAt = new Date()
  const { id } = await getDb().writer.person.create({
    data: { id: v7(), name, createdAt, memberships: { create: { workspaceId, role } } },
  })
  return id
}

interface NewAccount {
  readonly workspaceId: string
  readonly byId: string
  readonly record?: Partial<AccountRecord>
}

/** An account in version 1 with an e-mail address of its own, and with what `record` says. */
export async function addAccount({ workspaceId, byId, record = {} }: NewAccount): Promise<string> {
  const id = v7()
  const canonical = accountInputSchema.parse({ name: 'Northwind', email: `${id}@northwind.example`, ...record })
  const now = new Date()
  await getDb().writer.account.create({
    data: {
      id,
      workspaceId,
      version: 1,
      record: canonical,
      ...toAccountKeys(canonical),
      changeKind: 'create',
      changeFields: Object.keys(record),
      createdAt: now,
      createdById: byId,
      updatedAt: now,
      updatedById: byId,
    },
  })
  return id
}
