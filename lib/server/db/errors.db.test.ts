import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from './client'
import { classifyDbError, TransactionConflictError } from './errors'
import { openTestDatabase, type TestDatabase } from './test-database'
import { addAccount, addPerson, addWorkspace } from './test-rows'

let test: TestDatabase
let workspaceId: string
let byId: string
beforeAll(async () => {
  test = await openTestDatabase()
  workspaceId = await addWorkspace()
  byId = await addPerson(workspaceId, 'editor')
})
afterAll(() => test.close())

const writer = () => test.database.writer

async function faultOf(work: PromiseLike<unknown>) {
  try {
    await work
  } catch (error) {
    return classifyDbError(error)
  }
  throw new Error('it did not fail')
}

describe('an error of the database', () => {
  it('names the constraint of an e-mail address that is taken', async () => {
    const record = { email: 'taken@northwind.example' }
    await addAccount({ workspaceId, byId, record })
    const fault = { kind: 'unique', constraint: 'Account_workspaceId_emailKey_key' }
    expect(await faultOf(addAccount({ workspaceId, byId, record }))).toEqual(fault)
  })

  it('names the constraint of a primary key, of one column or several, in plain, batched and raw writes', async () => {
    const { writer: db } = test.database
    const workspace = { id: workspaceId, name: 'Twin', createdAt: new Date() }
    const ofWorkspace = { kind: 'unique', constraint: 'Workspace_pkey' }
    expect(await faultOf(db.workspace.create({ data: workspace }))).toEqual(ofWorkspace)
    expect(await faultOf(db.$transaction([db.workspace.create({ data: workspace })]))).toEqual(ofWorkspace)
    const raw = db.$executeRaw`INSERT INTO "Workspace" ("id", "name", "createdAt") VALUES (${workspaceId}, '', CURRENT_TIMESTAMP)`
    expect(await faultOf(raw)).toEqual(ofWorkspace)
    const membership = { workspaceId, personId: byId, role: 'viewer' as const }
    const fault = { kind: 'unique', constraint: 'Membership_pkey' }
    expect(await faultOf(db.membership.create({ data: membership }))).toEqual(fault)
  })

  it('names the check that a balance, a closed and a deleted account failed', async () => {
    const id = await addAccount({ workspaceId, byId, record: { status: 'active', creditLimit: 500 } })
    const update = (data: object) => faultOf(writer().account.update({ where: { id }, data }))
    const check = (constraint: string) => ({ kind: 'check', constraint })
    expect(await update({ balance: -501n })).toEqual(check('Account_balance_check'))
    expect(await update({ creditLimit: 0n, balance: -1n })).toEqual(check('Account_balance_check'))
    expect(await update({ balance: 9_007_199_254_740_992n })).toEqual(check('Account_balance_check'))
    expect(await update({ status: 'closed', balance: 1n })).toEqual(check('Account_closed_check'))
    const deletion = { deletedAt: new Date(), version: 2, balance: 1n }
    expect(await update(deletion)).toEqual(check('Account_deleted_check'))
  })

  it('is unknown when the program is at fault: a foreign key, a version that jumps, a row that is not there', async () => {
    const id = await addAccount({ workspaceId, byId })
    const update = (where: { id: string }, data: object) => faultOf(writer().account.update({ where, data }))
    expect(await update({ id }, { updatedById: 'nobody' })).toEqual({ kind: 'unknown' })
    expect(await update({ id }, { version: 9 })).toEqual({ kind: 'unknown' })
    expect(await update({ id: 'nothing' }, { balance: 1n })).toEqual({ kind: 'unknown' })
    expect(await faultOf(writer().$queryRawUnsafe('SELECT nonsense'))).toEqual({ kind: 'unknown' })
  })

  it('says that nothing was applied when a transaction timed out', async () => {
    const slow = writer().$transaction(
      async (tx) => {
        await new Promise((resolve) => setTimeout(resolve, 80))
        await tx.workspace.count()
      },
      { timeout: 20 },
    )
    expect(await faultOf(slow)).toEqual({ kind: 'unavailable', outcome: 'not-applied' })
  })

  it('says that nothing was applied when the database cannot be reached', async () => {
    for (const url of ['postgres://nobody@127.0.0.1:1/nothing', 'file:/nowhere/at/all.db']) {
      const database = openDatabase(url)
      const { writer: away, reader } = database
      const fault = { kind: 'unavailable', outcome: 'not-applied' }
      expect(await faultOf(away.workspace.count())).toEqual(fault)
      expect(await faultOf(reader.workspace.count())).toEqual(fault)
      expect(await faultOf(away.$transaction(async (tx) => tx.workspace.count()))).toEqual(fault)
      await database.close()
    }
  })
})

describe('what is no error of the database', () => {
  it.each([[new Error('boom')], [new TypeError('no')], ['text'], [null], [undefined], [{ code: 'P2002' }]])(
    'is unknown: %s',
    (thrown) => expect(classifyDbError(thrown)).toEqual({ kind: 'unknown' }),
  )
})

describe('errors that take a broken network or a second process to make', () => {
  const driverError = (cause: object) => Object.assign(new Error('x'), { name: 'DriverAdapterError', cause })
  const prismaError = (code: string, cause: object) =>
    Object.assign(new Error('x'), { code, meta: { driverAdapterError: driverError(cause) } })

  it.each([
    ['a conflict given up', new TransactionConflictError('x'), { kind: 'conflict' }],
    [
      'a lock held too long',
      prismaError('P1008', { kind: 'SocketTimeout', originalCode: 'SQLITE_BUSY' }),
      { kind: 'conflict' },
    ],
    ['40001 in a raw query', prismaError('P2010', { kind: 'postgres', originalCode: '40001' }), { kind: 'conflict' }],
    ['40001 at COMMIT', driverError({ kind: 'TransactionWriteConflict', originalCode: '40001' }), { kind: 'conflict' }],
    ['a network timeout', prismaError('P1008', { kind: 'SocketTimeout' }), { kind: 'unavailable', outcome: 'unknown' }],
    ['a closed connection', driverError({ kind: 'ConnectionClosed' }), { kind: 'unavailable', outcome: 'unknown' }],
    [
      'a server shutting down',
      prismaError('P2039', { kind: 'postgres', originalCode: '57P01' }),
      { kind: 'unavailable', outcome: 'unknown' },
    ],
    ['a cut connection', new Error('Connection terminated unexpectedly'), { kind: 'unavailable', outcome: 'unknown' }],
    [
      'too many connections',
      prismaError('P2037', { kind: 'TooManyConnections' }),
      { kind: 'unavailable', outcome: 'not-applied' },
    ],
  ])('%s', (_, error, fault) => expect(classifyDbError(error)).toEqual(fault))
})
