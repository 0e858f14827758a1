import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { closeStreams } from '@/lib/server/events/hub'
import { createAccount, type Office, openOffice } from '../test-api'
import { closeAll, listen } from '../test-stream'

let test: TestDatabase
let office: Office
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
})
afterEach(closeAll)
afterAll(async () => {
  closeStreams()
  await test.close()
})

const person = ({ id, name }: { id: string; name: string }, editing: string | null) => ({ id, name, editing })

describe('presence', () => {
  it('is told to the open streams, and answered to who has none', async () => {
    const { id, path } = await createAccount(office.bo)
    const { next } = await listen(office.ana)
    const first = await office.cy.call('PUT', `${path}/presence`, { body: {} })
    expect([first.status, first.body]).toEqual([200, { accountId: id, people: [person(office.cy, null)] }])
    expect((await next('presence'))?.data).toEqual(first.body)
    const second = await office.bo.call('PUT', `${path}/presence`, { body: { editing: '/phone', tab: 'a' } })
    expect(second.body.people).toHaveLength(2)
    expect(second.body.people).toContainEqual(person(office.bo, '/phone'))
    expect((await next('presence'))?.data).toEqual(second.body)
    const left = await office.bo.call('DELETE', `${path}/presence?tab=a`)
    expect(left.status).toBe(204)
    expect((await next('presence'))?.data.people).toEqual([person(office.cy, null)])
  })

  it('is told to a stream as it opens, without an id', async () => {
    const { id, path } = await createAccount(office.bo)
    const quiet = await listen(office.ana, `?accountId=${id}`)
    expect((await quiet.next())?.data).toEqual({ accountId: id, people: [] })
    await office.bo.call('PUT', `${path}/presence`, { body: { editing: '/notes' } })
    const { next, lastId } = await listen(office.ana, `?accountId=${id}`)
    const before = lastId()
    expect((await next())?.data).toEqual({ accountId: id, people: [person(office.bo, '/notes')] })
    expect(lastId()).toBe(before)
  })

  it.each([
    ['a pointer that is none', { editing: 'phone' }, '/editing'],
    ['a tab that is none', { tab: 'a b' }, '/tab'],
    ['an unknown member', { who: 'me' }, '/who'],
  ])('is refused with %s', async (_, body, pointer) => {
    const { path } = await createAccount(office.bo)
    const got = await office.bo.call('PUT', `${path}/presence`, { body })
    expect([got.status, got.body.errors.length, got.body.errors[0].pointer]).toEqual([422, 1, pointer])
  })

  it('on an account of another workspace is 404, before its body is looked at', async () => {
    const { path } = await createAccount((await openOffice()).bo)
    expect((await office.bo.call('PUT', `${path}/presence`, { body: '{' })).status).toBe(404)
    expect((await office.bo.call('DELETE', `${path}/presence`)).status).toBe(404)
  })
})
