import { afterAll, beforeAll, expect, it } from 'vitest'
import { done } from '@/lib/server/accounts/change/attempt'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { addPerson, addWorkspace } from '@/lib/server/db/test-rows'
import { replyEmpty } from '../answer'
import { toKeyedRunner } from './runners'

let test: TestDatabase
let workspaceId: string
beforeAll(async () => {
  test = await openTestDatabase()
  workspaceId = await addWorkspace('Before')
})
afterAll(() => test.close())

const toKey = async (key: string) => ({ workspaceId, personId: await addPerson(workspaceId, 'editor'), key })
const readName = async () => (await getDb().reader.workspace.findUnique({ where: { id: workspaceId } }))?.name

it('a keyed write keeps neither its effect nor its key when the reply cannot be made', async () => {
  const key = await toKey('a'.repeat(16))
  const respond = () => {
    throw new Error('no reply')
  }
  const run = toKeyedRunner<null>({ key, fingerprint: 'f', respond })
  const write = run(async ({ writer }) => {
    await writer.workspace.update({ where: { id: workspaceId }, data: { name: 'After' } })
    return done(null)
  })
  await expect(write).rejects.toThrow('no reply')
  expect(await readName()).toBe('Before')
  expect(await getDb().reader.idempotencyRecord.count()).toBe(0)
})

it('a keyed write that is refused keeps nothing', async () => {
  const key = await toKey('b'.repeat(16))
  const run = toKeyedRunner<null>({ key, fingerprint: 'f', respond: () => replyEmpty(204) })
  const outcome = await run(async ({ writer }) => {
    await writer.workspace.update({ where: { id: workspaceId }, data: { name: 'After' } })
    return { kind: 'lost' }
  })
  expect([outcome.kind, await readName(), await getDb().reader.idempotencyRecord.count()]).toEqual([
    'lost',
    'Before',
    0,
  ])
})

it('a key that another instance used in the meantime is in flight', async () => {
  const key = await toKey('c'.repeat(16))
  const toRunner = () => toKeyedRunner<null>({ key, fingerprint: 'f', respond: () => replyEmpty(204) })
  const attempt = () => Promise.resolve(done(null))
  expect(await toRunner()(attempt)).toEqual({ kind: 'done', value: null })
  expect(await toRunner()(attempt)).toMatchObject({ kind: 'refused', refusal: { code: 'request-in-flight' } })
})
