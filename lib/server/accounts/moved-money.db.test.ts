import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/server/auth/actor'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { addAccount, addPerson, addWorkspace } from '@/lib/server/db/test-rows'
import { runDirectly } from '@/lib/server/http/idempotency/runners'
import { findAccount, type StoredAccount } from './account-row'
import { toPatchChange } from './change/change'
import type { Precondition } from './change/precondition'
import { deleteAccount } from './delete-account'
import { restoreAccount } from './restore-account'
import { undoRevision } from './undo-revision'
import { updateAccount } from './update-account'

let test: TestDatabase
let actor: Actor
beforeAll(async () => {
  test = await openTestDatabase()
  const workspaceId = await addWorkspace()
  const person = { id: await addPerson(workspaceId, 'editor'), name: 'Tester' }
  const proof = { kind: 'key', id: 'key' } as const
  actor = {
    workspaceId,
    role: 'editor',
    leasePolicy: 'advisory',
    autoSaveCleanMerges: true,
    isSandbox: false,
    proof,
    person,
  }
})
afterAll(() => test.close())

async function read(id: string): Promise<StoredAccount> {
  const stored = await findAccount(getDb(), actor, id)
  if (stored === null) throw new Error('not there')
  return stored
}

const hold = (id: string, balance: bigint) => getDb().writer.account.update({ where: { id }, data: { balance } })

/** An account as it was read for a write, and the same account after money was moved. */
async function readThenMove(balance: bigint): Promise<StoredAccount> {
  const record = { status: 'active', creditLimit: 500_000 } as const
  const id = await addAccount({ workspaceId: actor.workspaceId, byId: actor.person.id, record })
  const stored = await read(id)
  await hold(id, balance)
  return stored
}

const at = (version: number): Precondition => ({ version, tags: null })
const save = (stored: StoredAccount, changes: object) =>
  updateAccount(runDirectly, {
    actor,
    stored,
    precondition: at(stored.version),
    faults: [],
    change: toPatchChange(changes),
  })

describe('money that is moved between the look at an account and the write of it', () => {
  it.each([
    ['closing it', { status: 'closed' }, 100n, 'close-needs-zero-balance'],
    ['lowering its credit limit', { creditLimit: 0 }, -100n, 'credit-below-overdraft'],
  ] as const)('is found by the database when %s, which is refused by its rule', async (_, changes, balance, rule) => {
    const stored = await readThenMove(balance)
    expect(await save(stored, changes)).toMatchObject({ ok: false, refusal: { code: 'rule-violation', rule } })
    expect(await read(stored.id)).toMatchObject({ version: 1, balance, status: 'active' })
  })

  it('is found when it is deleted', async () => {
    const stored = await readThenMove(100n)
    const refusal = { code: 'rule-violation', rule: 'delete-needs-zero-balance', actual: 100 }
    const result = await deleteAccount(runDirectly, { actor, stored, precondition: at(1) })
    expect(result).toMatchObject({ ok: false, refusal })
    expect(await read(stored.id)).toMatchObject({ version: 1, deletedAt: null })
  })

  it('is found when a change is undone', async () => {
    const { id } = await readThenMove(0n)
    await save(await read(id), { creditLimit: 900_000 })
    const stored = await read(id)
    await hold(id, -600_000n)
    const result = await undoRevision(runDirectly, { actor, stored, precondition: at(2), faults: [] })
    expect(result).toMatchObject({ ok: false, refusal: { rule: 'credit-below-overdraft', limit: 600_000 } })
    expect(await read(id)).toMatchObject({ version: 2, creditLimit: 900_000n })
  })

  it('is found when an account is changed by a restore that came too late to restore it', async () => {
    const { id } = await readThenMove(0n)
    await deleteAccount(runDirectly, { actor, stored: await read(id), precondition: at(1) })
    const stored = await read(id)
    const write = { actor, precondition: null, faults: [], change: toPatchChange({ status: 'closed' }) }
    await restoreAccount(runDirectly, { ...write, stored, precondition: at(2), change: toPatchChange({}) })
    const restored = await read(id)
    await hold(id, 100n)
    const result = await restoreAccount(runDirectly, { ...write, stored: restored, precondition: at(3) })
    expect(result).toMatchObject({ ok: false, refusal: { rule: 'close-needs-zero-balance' } })
  })

  it('that leaves the rule kept lets the write through', async () => {
    const stored = await readThenMove(-100n)
    expect(await save(stored, { creditLimit: 100 })).toMatchObject({ ok: true, value: { account: { version: 2 } } })
  })
})
