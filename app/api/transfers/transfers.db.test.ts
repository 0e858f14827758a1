import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { closeStreams } from '@/lib/server/events/hub'
import { call, type Office, openOffice } from '../test-api'
import { closeAll, listen } from '../test-stream'
import { openAccount, readBalance, readEntries, sum, transfer } from './bank.fixture'

let test: TestDatabase
let office: Office
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
})
afterAll(async () => {
  await closeAll()
  closeStreams()
  await test.close()
})

const unknownId = '01900000-0000-7000-8000-000000000000'
const toPointers = (errors: readonly { pointer: string }[]) => errors.map(({ pointer }) => pointer).sort()

describe('POST /transfers', () => {
  it('moves money between two accounts and answers both balances', async () => {
    const [from, to] = [await openAccount(office.bo, 5_000), await openAccount(office.bo)]
    const got = await transfer(office.bo, { fromId: from.id, toId: to.id, amount: 1_200, memo: '  Invoice 7 ' })
    expect(got.status).toBe(201)
    expect(got.body).toEqual({
      id: expect.any(String),
      fromId: from.id,
      toId: to.id,
      amount: 1_200,
      memo: 'Invoice 7',
      at: expect.any(String),
      by: { id: office.bo.id, name: 'Bo' },
      balances: { [from.id]: 3_800, [to.id]: 1_200 },
    })
    expect(got.headers.get('location')).toBe(`/api/transfers/${got.body.id}`)
    expect(await office.cy.call('GET', `/transfers/${got.body.id}`)).toMatchObject({
      status: 200,
      body: { ...got.body, from: { id: from.id, name: 'Northwind', deleted: false } },
    })
    expect([await readBalance(office.cy, from), await readBalance(office.cy, to)]).toEqual([3_800, 1_200])
  })

  it('takes money from outside and lets it go there; every movement has two entries that sum to zero', async () => {
    const account = await openAccount(office.bo)
    const paidIn = await transfer(office.bo, { fromId: null, toId: account.id, amount: 900 })
    const paidOut = await transfer(office.bo, { fromId: account.id, toId: null, amount: 400 })
    expect([paidIn.body.balances, paidOut.body.balances]).toEqual([{ [account.id]: 900 }, { [account.id]: 500 }])
    const entries = await readEntries(office.workspaceId)
    for (const { id } of [paidIn.body, paidOut.body]) {
      const pair = entries.filter(({ transferId }) => transferId === id)
      expect(pair).toHaveLength(2)
      expect(sum(pair.map(({ amount }) => amount))).toBe(0n)
    }
  })

  it('leaves the version and the history of the accounts alone', async () => {
    const account = await openAccount(office.bo, 700)
    expect((await office.cy.call('GET', account.path)).body.version).toBe(1)
  })

  it('needs an Idempotency-Key that is one', async () => {
    const account = await openAccount(office.bo)
    const body = { fromId: null, toId: account.id, amount: 1 }
    const without = await office.bo.call('POST', '/transfers', { body })
    expect(without).toMatchObject({ status: 400, body: { reason: 'idempotency-key-required' } })
    const malformed = await transfer(office.bo, body, { headers: { 'Idempotency-Key': 'short' } })
    expect(malformed).toMatchObject({ status: 400, body: { reason: 'malformed-header' } })
    expect(await readBalance(office.bo, account)).toBe(0)
  })

  it('is for editors', async () => {
    const got = await transfer(office.cy, { fromId: null, toId: unknownId, amount: 1 })
    expect(got).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect((await call('POST', '/transfers', { body: {} })).status).toBe(401)
  })

  it('names every fault of its shape at once', async () => {
    const account = await openAccount(office.bo, 1_000)
    const { id } = account
    const cases: readonly (readonly [object | string, readonly string[]])[] = [
      [{}, ['/amount', '/fromId', '/toId']],
      [{ fromId: id, toId: id, amount: 0, memo: 'x'.repeat(201), at: 'now' }, ['/amount', '/at', '/memo', '/toId']],
      [{ fromId: null, toId: null, amount: 1 }, ['/toId']],
      [{ fromId: id, toId: id.toUpperCase(), amount: 1 }, ['/toId']],
      [{ fromId: id, toId: null, amount: 1.5 }, ['/amount']],
      [{ fromId: id, toId: null, amount: -1 }, ['/amount']],
      [{ fromId: id, toId: null, amount: '1' }, ['/amount']],
      [{ fromId: id, toId: null, amount: 1_000_000_000_001 }, ['/amount']],
      [{ fromId: id, toId: 'somebody', amount: 1 }, ['/toId']],
      [{ fromId: { gte: '' }, toId: null, amount: { gte: 0 } }, ['/amount', '/fromId']],
      [{ fromId: id, toId: null, amount: 1, memo: 'a\0' }, ['/memo']],
      ['[]', ['']],
    ]
    for (const [body, pointers] of cases) {
      const got = await transfer(office.bo, body)
      expect(got).toMatchObject({ status: 422, body: { code: 'validation-failed' } })
      expect(toPointers(got.body.errors)).toEqual([...pointers].sort())
    }
    expect(await readBalance(office.bo, account)).toBe(1_000)
  })

  it('says the same of an account that is hidden and of one that is not there', async () => {
    const other = await openOffice()
    const hidden = await openAccount(other.bo)
    const own = await openAccount(office.bo, 100)
    const answers = await Promise.all(
      [hidden.id, unknownId].map((toId) => transfer(office.bo, { fromId: own.id, toId, amount: 1 })),
    )
    for (const { status, body } of answers)
      expect([status, body.errors]).toEqual([
        422,
        [{ pointer: '/toId', code: 'unknown-account', detail: 'is no account, or none that you may see' }],
      ])
    const both = await transfer(office.bo, { fromId: unknownId, toId: hidden.id, amount: 1 })
    expect(toPointers(both.body.errors)).toEqual(['/fromId', '/toId'])
  })

  it('keeps an empty memo as none', async () => {
    const { id } = await openAccount(office.bo)
    expect((await transfer(office.bo, { fromId: null, toId: id, amount: 1, memo: '  ' })).body.memo).toBeNull()
  })

  it('refuses a balance that JSON cannot carry exactly', async () => {
    const { id } = await openAccount(office.bo)
    const most = Number.MAX_SAFE_INTEGER
    await test.database.writer.account.update({ where: { id }, data: { balance: most - 10 } })
    const got = await transfer(office.bo, { fromId: null, toId: id, amount: 11 })
    expect(got).toMatchObject({ status: 422, body: { errors: [{ pointer: '/amount', code: 'balance-too-big' }] } })
    expect((await transfer(office.bo, { fromId: null, toId: id, amount: 10 })).body.balances).toEqual({ [id]: most })
  })
})

describe('a rule', () => {
  it('insufficient-funds tells what is available and how to go on', async () => {
    const [from, to] = [await openAccount(office.bo, 500, { creditLimit: 700 }), await openAccount(office.bo)]
    const wish = { fromId: from.id, toId: to.id, amount: 1_201 }
    const got = await transfer(office.bo, wish)
    expect(got).toMatchObject({
      status: 409,
      body: {
        code: 'rule-violation',
        rule: 'insufficient-funds',
        pointer: '/amount',
        limit: 1_200,
        actual: 1_201,
        remedies: [
          { rel: 'transfer-available', transfer: { fromId: from.id, toId: to.id, amount: 1_200 } },
          { rel: 'raise-credit-limit', changes: { creditLimit: 701 }, accountId: from.id },
        ],
      },
    })
    const [less] = got.body.remedies
    expect((await transfer(office.bo, less.transfer)).body.balances).toEqual({ [from.id]: -700, [to.id]: 1_200 })
    const none = await transfer(office.bo, { ...wish, amount: 1 })
    expect(none.body).toMatchObject({ limit: 0, remedies: [{ rel: 'raise-credit-limit' }] })
  })

  it.each(['prospect', 'suspended', 'closed'])('account-not-active: a %s account takes no money', async (status) => {
    const from = await openAccount(office.bo, 500)
    const to = await openAccount(office.bo, 0, { status })
    const got = await transfer(office.bo, { fromId: from.id, toId: to.id, amount: 1 })
    expect(got).toMatchObject({
      status: 409,
      body: { rule: 'account-not-active', pointer: '/toId', allowed: ['active'] },
    })
  })

  it('account-not-active: a suspended account may be emptied to outside, and into no other', async () => {
    const from = await openAccount(office.bo, 500)
    const to = await openAccount(office.bo)
    await office.bo.call('PATCH', from.path, { body: { version: 1, status: 'suspended' } })
    const got = await transfer(office.bo, { fromId: from.id, toId: to.id, amount: 500 })
    expect(got.body).toMatchObject({ rule: 'account-not-active', pointer: '/fromId' })
    const withdraw = got.body.remedies.find(({ rel }: { rel: string }) => rel === 'withdraw')
    expect((await transfer(office.bo, withdraw.transfer)).body.balances).toEqual({ [from.id]: 0 })
  })

  it('tells all that are broken', async () => {
    const [from, to] = await Promise.all(['prospect', 'closed'].map((status) => openAccount(office.bo, 0, { status })))
    const got = await transfer(office.bo, { fromId: from?.id, toId: to?.id, amount: 1 })
    expect(got.body.violations.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/fromId',
      '/toId',
      '/amount',
    ])
  })

  it('a deleted account takes part in nothing: 409 with what it was', async () => {
    const [from, to] = [await openAccount(office.bo, 500), await openAccount(office.bo)]
    await office.bo.call('DELETE', `${to.path}?version=1`)
    const got = await transfer(office.bo, { fromId: from.id, toId: to.id, amount: 1 })
    expect(got).toMatchObject({ status: 409, body: { code: 'deleted', last: { id: to.id }, restorable: true } })
  })
})

describe('an Idempotency-Key of a transfer', () => {
  it('moves the money once and answers the same again', async () => {
    const account = await openAccount(office.bo)
    const wish = { fromId: null, toId: account.id, amount: 10 }
    const sent = { headers: { 'Idempotency-Key': randomUUID() } }
    const [first, second] = [await transfer(office.bo, wish, sent), await transfer(office.bo, wish, sent)]
    expect(second.body).toEqual(first.body)
    expect(second.headers.get('idempotency-replayed')).toBe('true')
    const other = await transfer(office.bo, { ...wish, amount: 11 }, sent)
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } })
    expect(await readBalance(office.bo, account)).toBe(10)
  })

  it('of a refused transfer is free: it is made with the same key once the cause is gone', async () => {
    const [from, to] = [await openAccount(office.bo), await openAccount(office.bo)]
    const wish = { fromId: from.id, toId: to.id, amount: 10 }
    const sent = { headers: { 'Idempotency-Key': randomUUID() } }
    expect((await transfer(office.bo, wish, sent)).body.rule).toBe('insufficient-funds')
    await transfer(office.bo, { fromId: null, toId: from.id, amount: 10 })
    const got = await transfer(office.bo, wish, sent)
    expect([got.status, got.headers.has('idempotency-replayed')]).toEqual([201, false])
  })
})

describe('GET /transfers', () => {
  it('lists the workspace or one account, newest first, by pages', async () => {
    const { bo, cy } = await openOffice()
    const [a, b] = [await openAccount(bo, 100), await openAccount(bo)]
    const made = []
    for (let amount = 1; amount <= 5; amount++)
      made.push((await transfer(bo, { fromId: a.id, toId: b.id, amount })).body.id)
    made.reverse()
    const listAll = async (query: string) => {
      const ids: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const { status, body } = await cy.call('GET', `/transfers?limit=2${query}${cursor && `&cursor=${cursor}`}`)
        expect(status).toBe(200)
        ids.push(...body.items.map(({ id }: { id: string }) => id))
        cursor = body.nextCursor
      }
      return ids
    }
    expect((await listAll('')).slice(0, 5)).toEqual(made)
    expect(await listAll('')).toHaveLength(6)
    expect(await listAll(`&accountId=${b.id}`)).toEqual(made)
    expect(await listAll(`&accountId=${a.id}`)).toHaveLength(6)
  })

  it('keeps the list of a deleted account, and says 404 of one that is not there', async () => {
    const account = await openAccount(office.bo, 5)
    await transfer(office.bo, { fromId: account.id, toId: null, amount: 5 })
    await office.bo.call('DELETE', `${account.path}?version=1`)
    const { body } = await office.cy.call('GET', `/transfers?accountId=${account.id}`)
    expect(body.items).toMatchObject([{ from: { deleted: true } }, { to: { deleted: true } }])
    const other = await openAccount((await openOffice()).bo)
    for (const id of [unknownId, other.id])
      expect((await office.cy.call('GET', `/transfers?accountId=${id}`)).status).toBe(404)
  })

  it.each(['limit=0', 'limit=101', 'account=1', 'accountId=1', 'cursor=abc', 'limit=1&limit=1'])(
    'refuses the query %s',
    async (query) => {
      const got = await office.cy.call('GET', `/transfers?${query}`)
      expect(got).toMatchObject({ status: 400, body: { reason: 'query' } })
    },
  )

  it('refuses the cursor of another list', async () => {
    const account = await openAccount(office.bo, 5)
    await transfer(office.bo, { fromId: account.id, toId: null, amount: 5 })
    const { body } = await office.cy.call('GET', '/transfers?limit=1')
    const got = await office.cy.call('GET', `/transfers?accountId=${account.id}&cursor=${body.nextCursor}`)
    expect(got.status).toBe(400)
  })

  it('shows one to its own workspace alone', async () => {
    const account = await openAccount(office.bo)
    const { body } = await transfer(office.bo, { fromId: null, toId: account.id, amount: 5 })
    const other = await openOffice()
    expect((await other.ana.call('GET', `/transfers/${body.id}`)).status).toBe(404)
    expect((await office.cy.call('GET', '/transfers/nothing')).status).toBe(404)
  })
})

describe('GET /accounts/{id}/balance', () => {
  it('answers the balance with its sequence as entity tag', async () => {
    const account = await openAccount(office.bo)
    const before = await office.cy.call('GET', `${account.path}/balance`)
    expect(before.body).toEqual({ accountId: account.id, balance: 0, updatedAt: account.createdAt, sequence: 0 })
    const { body } = await transfer(office.bo, { fromId: null, toId: account.id, amount: 5 })
    const after = await office.cy.call('GET', `${account.path}/balance`)
    expect(after.body).toEqual({ accountId: account.id, balance: 5, updatedAt: body.at, sequence: 1 })
    expect(after.headers.get('etag')).toBe('"1"')
    const headers = { 'If-None-Match': '"1"' }
    expect((await office.cy.call('GET', `${account.path}/balance`, { headers })).status).toBe(304)
  })

  it('is 404 and 410 like the account', async () => {
    expect((await office.cy.call('GET', `/accounts/${unknownId}/balance`)).status).toBe(404)
    const account = await openAccount(office.bo)
    await office.bo.call('DELETE', `${account.path}?version=1`)
    expect((await office.cy.call('GET', `${account.path}/balance`)).body.code).toBe('deleted')
    expect((await office.cy.call('GET', `${account.path}/balance`)).status).toBe(410)
  })

  it('stands in the list of accounts, too', async () => {
    const { bo, cy } = await openOffice()
    const { id } = await openAccount(bo, 42)
    expect((await cy.call('GET', '/accounts')).body.items).toMatchObject([{ id, balance: 42 }])
  })
})

describe('the event stream', () => {
  it('tells each account of a transfer, beside the changes of accounts', async () => {
    const { bo, cy } = await openOffice()
    const [a, b] = [await openAccount(bo), await openAccount(bo)]
    const all = await listen(cy)
    const ofB = await listen(cy, `?accountId=${b.id}`)
    await transfer(bo, { fromId: null, toId: a.id, amount: 5 })
    expect(await all.next()).toMatchObject({ name: 'ledger.changed', data: { accountId: a.id, sequence: 1 } })
    await transfer(bo, { fromId: a.id, toId: b.id, amount: 5 })
    const told = [await all.next(), await all.next()].map((frame) => frame?.data)
    expect(told).toContainEqual({ accountId: a.id, sequence: 2 })
    expect(told).toContainEqual({ accountId: b.id, sequence: 1 })
    expect((await ofB.next('ledger.changed'))?.data).toEqual({ accountId: b.id, sequence: 1 })
  })
})
