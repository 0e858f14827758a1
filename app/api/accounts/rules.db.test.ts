import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemSchema } from '@/lib/conflict/problem'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { createAccount, type Got, type Office, openOffice } from '../test-api'

let test: TestDatabase
let office: Office
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
})
afterAll(() => test.close())

const active = { status: 'active', creditLimit: 500_000 } as const
const add = (record: object = active) => createAccount(office.bo, record)
const patch = (path: string, body: object, headers = {}) => office.bo.call('PATCH', path, { body, headers })
const read = async (path: string) => (await office.bo.call('GET', path)).body
const hold = (id: string, balance: bigint) => getDb().writer.account.update({ where: { id }, data: { balance } })

/** The answer is the refusal of the contract and names this rule. */
function expectRule({ status, body }: Got, rule: string, members: object = {}) {
  expect(body).toMatchObject({ code: 'rule-violation', status: 409, rule, ...members })
  expect(status).toBe(409)
  const problem = problemSchema.parse(body)
  expect(problem).toMatchObject({ remedies: body.remedies })
}

describe('a rule', () => {
  it('holds for a new account, before its e-mail address is looked at', async () => {
    const { email } = await add()
    const body = { name: 'Prospect', email, status: 'prospect', creditLimit: 800_000 }
    expectRule(await office.bo.call('POST', '/accounts', { body }), 'prospect-credit', {
      pointer: '/creditLimit',
      limit: 100_000,
      actual: 800_000,
      remedies: [
        { rel: 'lower-credit-limit', title: 'Set credit limit to €1,000', changes: { creditLimit: 100_000 } },
        { rel: 'set-status', title: 'Change status to Active', changes: { status: 'active' } },
      ],
    })
  })

  it('lets a new account be closed or suspended from the start', async () => {
    for (const status of ['closed', 'suspended']) expect(await add({ status })).toMatchObject({ status, version: 1 })
  })

  it('holds for PATCH and PUT, and names what is allowed', async () => {
    const { path, name, email } = await add()
    const members = { pointer: '/status', allowed: ['suspended', 'closed'] }
    expectRule(await patch(path, { version: 1, status: 'prospect', creditLimit: 0 }), 'status-transition', members)
    const body = { version: 1, name, email, status: 'prospect' }
    expectRule(await office.bo.call('PUT', path, { body }), 'status-transition', members)
    expect(await read(path)).toMatchObject({ version: 1, status: 'active' })
  })

  it('is told together with every other that is broken, the first on top', async () => {
    const { path } = await add()
    const answer = await patch(path, { version: 1, status: 'prospect' })
    expectRule(answer, 'status-transition')
    expect(answer.body.violations).toMatchObject([{ rule: 'status-transition' }, { rule: 'prospect-credit' }])
    expect(answer.body.detail).toBe(answer.body.violations[0].detail)
  })

  it('alone brings no list', async () => {
    const { path } = await add({})
    const { body } = await patch(path, { version: 1, creditLimit: 100_001 })
    expect(body).not.toHaveProperty('violations')
  })

  it('is looked at after the shape and the version, and before the e-mail address', async () => {
    const { path, email } = await add()
    const { path: other } = await add()
    const broken = { status: 'prospect', creditLimit: 0 }
    expect((await patch(other, { version: 1, ...broken, name: '' })).body.code).toBe('validation-failed')
    expect((await patch(other, { version: 2, ...broken })).body.code).toBe('stale-version')
    expect((await patch(other, { ...broken }, { 'If-Match': '"2"' })).status).toBe(412)
    expectRule(await patch(other, { version: 1, ...broken, email }), 'status-transition')
    expect((await patch(other, { version: 1, email })).body.code).toBe('duplicate')
    expect(await read(path)).toMatchObject({ version: 1 })
  })

  it('holds for an admin who overwrites', async () => {
    const { path } = await add()
    const force = { 'If-Match': '*' }
    const body = { status: 'prospect', creditLimit: 0 }
    expectRule(await office.ana.call('PATCH', path, { body, headers: force }), 'status-transition')
  })

  it('is no matter for a write that changes nothing, however old its version', async () => {
    const { path, id } = await add({ ...active, status: 'closed', creditLimit: 0, phone: '1' })
    expect(await patch(path, { version: 1, phone: '1' })).toMatchObject({ status: 200, body: { version: 1 } })
    // What was stored before a rule was made stays, and a write of the same is none.
    const where = { id }
    await getDb().writer.account.update({ where, data: { version: 2, changeKind: 'update', updatedAt: new Date() } })
    expect(await patch(path, { version: 1, status: 'closed' })).toMatchObject({ status: 200, body: { version: 2 } })
  })

  it('lets each remedy be sent as it is', async () => {
    const refused = await patch((await add({})).path, { version: 1, creditLimit: 800_000 })
    for (const { changes } of refused.body.remedies) {
      const { path } = await add({})
      const body = { version: 1, creditLimit: 800_000, ...changes }
      expect((await patch(path, body)).status).toBe(200)
    }
  })
})

describe('a closed account', () => {
  it('takes a change of its status alone', async () => {
    const { path } = await add({ status: 'closed', phone: '1', address: { country: 'GB', city: 'Leeds' } })
    const answer = await patch(path, { version: 1, phone: null, address: null, notes: 'new' })
    expectRule(answer, 'closed-is-read-only', { pointer: '/phone', allowed: ['suspended'] })
    const [{ changes }] = answer.body.remedies
    expect(changes).toEqual({
      phone: '1',
      address: { street: null, city: 'Leeds', postcode: null, country: 'GB' },
      notes: '',
      status: 'suspended',
    })
    const cured = await patch(path, { version: 1, phone: null, address: null, notes: 'new', ...changes })
    expect(cured).toMatchObject({ status: 200, body: { version: 2, status: 'suspended', phone: '1', notes: '' } })
    expect((await patch(path, { version: 2, notes: 'new' })).status).toBe(200)
  })

  it('goes back to what it was before it was closed', async () => {
    const { path } = await add()
    await patch(path, { version: 1, status: 'closed' })
    const undone = await office.bo.call('POST', `${path}/undo`, { body: { version: 2 } })
    expect(undone).toMatchObject({ status: 200, body: { status: 'active', version: 3 } })
  })

  it('is restored closed, and with changes only as a closed one may be changed', async () => {
    const { path } = await add({ status: 'closed' })
    await office.bo.call('DELETE', `${path}?version=1`)
    const restore = (changes?: object) =>
      office.bo.call('POST', `${path}/restore`, { body: { version: 2, ...(changes && { changes }) } })
    expectRule(await restore({ notes: 'new' }), 'closed-is-read-only')
    expectRule(await restore({ status: 'active' }), 'status-transition')
    expect(await restore()).toMatchObject({ status: 200, body: { status: 'closed', version: 3 } })
  })
})

describe('money', () => {
  it('keeps an account from being closed', async () => {
    const { path, id } = await add()
    await hold(id, 5_000n)
    expectRule(await patch(path, { version: 1, status: 'closed' }), 'close-needs-zero-balance', {
      pointer: '/status',
      limit: 0,
      actual: 5_000,
      remedies: [
        { rel: 'transfer', transfer: { fromId: id, toId: null, amount: 5_000 } },
        { rel: 'keep-status', changes: { status: 'active' } },
      ],
    })
    await hold(id, 0n)
    expect((await patch(path, { version: 1, status: 'closed' })).status).toBe(200)
  })

  it('keeps an account from being deleted', async () => {
    const { path, id } = await add()
    await hold(id, -5_000n)
    const remove = (version: number) => office.bo.call('DELETE', `${path}?version=${version}`)
    expect((await remove(2)).body.code).toBe('stale-version')
    expectRule(await remove(1), 'delete-needs-zero-balance', {
      pointer: '',
      actual: -5_000,
      remedies: [{ rel: 'transfer', transfer: { fromId: null, toId: id, amount: 5_000 } }],
    })
    await hold(id, 0n)
    expect((await remove(1)).status).toBe(204)
  })

  it('that is overdrawn keeps the credit limit from falling below it', async () => {
    const { path, id } = await add()
    await hold(id, -300_000n)
    expectRule(await patch(path, { version: 1, creditLimit: 299_999 }), 'credit-below-overdraft', {
      pointer: '/creditLimit',
      limit: 300_000,
      actual: 299_999,
      remedies: [{ changes: { creditLimit: 300_000 } }, { transfer: { fromId: null, toId: id, amount: 1 } }],
    })
    expect((await patch(path, { version: 1, creditLimit: 300_000 })).status).toBe(200)
  })

  it('keeps a change from being undone that it stands on', async () => {
    const { path, id } = await add({ status: 'prospect' })
    await patch(path, { version: 1, status: 'active', creditLimit: 500_000 })
    await hold(id, -300_000n)
    const undo = () => office.bo.call('POST', `${path}/undo`, { body: { version: 2 } })
    expectRule(await undo(), 'credit-below-overdraft', { pointer: '/creditLimit' })
    await hold(id, 0n)
    // No way leads from active to prospect but the one back.
    expect(await undo()).toMatchObject({ status: 200, body: { status: 'prospect', version: 3 } })
  })
})

describe('a merge on request', () => {
  const merging = { Prefer: 'conflict=merge' }
  /** An account that became a prospect again while somebody raised its credit limit. */
  async function setUp() {
    const account = await add({ status: 'prospect' })
    await patch(account.path, { version: 1, status: 'active' })
    await office.ana.call('POST', `${account.path}/undo`, { body: { version: 2 } })
    return account
  }

  it('is not saved when its result breaks a rule, and says which', async () => {
    const { path } = await setUp()
    const answer = await patch(path, { version: 2, creditLimit: 800_000 }, merging)
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: 'stale-version',
        clean: true,
        current: { version: 3, status: 'prospect' },
        violations: [{ rule: 'prospect-credit', pointer: '/creditLimit', limit: 100_000, actual: 800_000 }],
      },
    })
    expect(problemSchema.safeParse(answer.body).success).toBe(true)
    expect(await read(path)).toMatchObject({ version: 3, creditLimit: 0 })
  })

  it('names no rule where something is to decide, or where no merge was asked for', async () => {
    const { path } = await setUp()
    const both = await patch(path, { version: 2, creditLimit: 800_000, status: 'closed' }, merging)
    expect(both.body).toMatchObject({ code: 'stale-version', clean: false })
    expect(both.body).not.toHaveProperty('violations')
    expect((await patch(path, { version: 2, creditLimit: 800_000 })).body).not.toHaveProperty('violations')
  })

  it('is saved when it breaks none', async () => {
    const { path } = await setUp()
    const answer = await patch(path, { version: 2, creditLimit: 100_000 }, merging)
    expect(answer).toMatchObject({ status: 200, body: { version: 4, status: 'prospect', creditLimit: 100_000 } })
  })

  it('shows in a dry run which rules stand against it', async () => {
    const { path, id } = await setUp()
    const dryRun = async (version: number, changes: object) =>
      (await office.bo.call('POST', `${path}/merge`, { body: { version, changes } })).body
    expect(await dryRun(2, { creditLimit: 800_000 })).toMatchObject({
      clean: true,
      merged: { status: 'prospect', creditLimit: 800_000 },
      violations: [{ rule: 'prospect-credit' }],
    })
    expect(await dryRun(3, { status: 'suspended' })).toMatchObject({ violations: [{ rule: 'status-transition' }] })
    expect(await dryRun(2, { creditLimit: 100_000 })).toMatchObject({ violations: [] })
    expect(await dryRun(2, { status: 'closed' })).toMatchObject({ clean: false, violations: [] })
    await hold(id, 7n)
    expect(await dryRun(3, { status: 'closed' })).toMatchObject({ violations: [{ rule: 'close-needs-zero-balance' }] })
  })
})
