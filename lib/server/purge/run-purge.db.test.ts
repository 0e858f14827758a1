import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDb, toSqliteFile } from '@/lib/server/db/client'
import { acquireProcessLock } from '@/lib/server/db/process-lock'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { addAccount, addPerson, addWorkspace } from '@/lib/server/db/test-rows'

let test: TestDatabase
let workspaceId: string
let id: string
beforeAll(async () => {
  test = await openTestDatabase()
  workspaceId = await addWorkspace()
  id = await addAccount({ workspaceId, byId: await addPerson(workspaceId, 'editor') })
  const deletedAt = new Date(Date.now() - 31 * 86_400_000)
  await getDb().writer.account.update({ where: { id }, data: { version: 2, changeKind: 'delete', deletedAt } })
})
afterAll(() => test.close())

async function runCommand(...options: readonly string[]) {
  const env = { ...process.env, DATABASE_URL: test.url, TRUCE_LOG: 'silent' }
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/purge.js', ...options], { env })
    return { code: 0, said: stdout }
  } catch (error) {
    const { code, stderr } = Object(error)
    return { code, said: String(stderr) }
  }
}

const isPurged = async () => (await getDb().reader.account.findUniqueOrThrow({ where: { id } })).purgedAt !== null

describe('npm run purge', () => {
  it('refuses what it does not know, and a database that a server holds', async () => {
    expect(await runCommand('--all')).toMatchObject({ code: 1, said: expect.stringContaining('Usage:') })
    const stranger = await runCommand('--workspace', v7())
    expect(stranger).toMatchObject({ code: 1, said: expect.stringContaining('There is no workspace') })
    if (!test.url.startsWith('file:')) return
    const lock = acquireProcessLock(toSqliteFile(test.url))
    const held = await runCommand()
    lock.release()
    expect(held).toMatchObject({ code: 1, said: expect.stringContaining('in use by another Truce process') })
    expect(await isPurged()).toBe(false)
  })

  it('says what would go, and lets it go', async () => {
    const dry = await runCommand('--dry-run')
    expect(dry).toMatchObject({ code: 0, said: expect.stringContaining(`would purge ${id}`) })
    expect(await isPurged()).toBe(false)
    expect((await runCommand('--workspace', workspaceId)).said).toContain(`purged ${id}`)
    expect(await isPurged()).toBe(true)
    expect((await runCommand()).said).toBe('0 accounts purged.\n')
  })
})
