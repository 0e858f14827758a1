import { execFile } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase, setDatabase, toSqliteFile } from '@/lib/server/db/client'
import { createFile } from '@/lib/server/db/test-database'
import { addAccount, addPerson, addWorkspace } from '@/lib/server/db/test-rows'
import { migrate } from '@/prisma/migrate'

/** The command is about SQLite, whichever database the other tests run on. */
let source: Awaited<ReturnType<typeof createFile>>
let database: Database
let workspaceId: string
let byId: string
let folder: string
beforeAll(async () => {
  source = await createFile()
  await migrate(source.url)
  database = openDatabase(source.url)
  setDatabase(database)
  workspaceId = await addWorkspace()
  byId = await addPerson(workspaceId, 'editor')
  folder = path.dirname(toSqliteFile(source.url))
})
afterAll(async () => {
  setDatabase(null)
  await database.close()
  await source.remove()
})

async function runCommand(options: readonly string[], variables: Record<string, string> = {}) {
  const env = { ...process.env, DATABASE_URL: source.url, INIT_CWD: folder, TRUCE_LOG: 'silent', ...variables }
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/backup.js', ...options], { env })
    return { code: 0, said: stdout }
  } catch (error) {
    const { code, stderr } = Object(error)
    return { code, said: String(stderr) }
  }
}

describe('npm run backup', () => {
  it('copies what was saved before it began, while others save, and the audit of the copy is whole', async () => {
    const saved: string[] = []
    for (let count = 0; count < 20; count++) saved.push(await addAccount({ workspaceId, byId }))
    let isDone = false
    const backup = runCommand(['copy.db']).finally(() => {
      isDone = true
    })
    let during = 0
    for (; !isDone; during++) await addAccount({ workspaceId, byId })
    expect(await backup).toMatchObject({ code: 0, said: expect.stringMatching(/copy\.db: \d+\.\d MB, checked\.\n$/) })
    expect(during).toBeGreaterThan(0)

    const url = `file:${path.join(folder, 'copy.db')}`
    const copy = openDatabase(url)
    const there = await copy.reader.account.findMany({ select: { id: true, version: true } })
    const revisions = await copy.reader.revision.count()
    await copy.close()
    expect(there.map(({ id }) => id)).toEqual(expect.arrayContaining(saved))
    expect(revisions).toBe(there.length)
    const env = { ...process.env, DATABASE_URL: url, TRUCE_LOG: 'silent' }
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/audit-verify.js'], { env })
    expect(stdout).toMatch(/good\n$/)
  })

  it('writes over nothing, and leaves nothing half done', async () => {
    writeFileSync(path.join(folder, 'mine.txt'), 'mine')
    const taken = await runCommand(['mine.txt'])
    expect(taken).toMatchObject({ code: 1, said: expect.stringContaining('no backup is written over another') })
    const nowhere = await runCommand(['no/where.db'])
    expect(nowhere).toMatchObject({ code: 1, said: expect.stringContaining('There is no folder') })
    writeFileSync(path.join(folder, 'broken.db'), 'no database at all, but long enough to look like one'.repeat(100))
    const broken = await runCommand(['broken-copy.db'], { DATABASE_URL: `file:${path.join(folder, 'broken.db')}` })
    expect(broken).toMatchObject({ code: 1, said: expect.stringContaining('could not make the copy') })
    expect(
      existsSync(path.join(folder, 'broken-copy.db')) || existsSync(path.join(folder, 'broken-copy.db.part')),
    ).toBe(false)
  })

  it('says what it takes, and who backs up PostgreSQL', async () => {
    expect(await runCommand([])).toMatchObject({ code: 1, said: expect.stringContaining('Usage:') })
    const missing = await runCommand(['x.db'], { DATABASE_URL: `file:${path.join(folder, 'missing.db')}` })
    expect(missing).toMatchObject({ code: 1, said: expect.stringContaining('nothing to back up') })
    const server = await runCommand(['x.db'], { DATABASE_URL: 'postgres://truce@127.0.0.1:1/truce' })
    expect(server).toMatchObject({ code: 1, said: expect.stringContaining('pg_dump') })
  })
})
