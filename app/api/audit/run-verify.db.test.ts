import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDb, toSqliteFile } from '@/lib/server/db/client'
import { acquireProcessLock } from '@/lib/server/db/process-lock'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { createAccount, type Office, openOffice } from '../test-api'

let test: TestDatabase
let office: Office
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
  await createAccount(office.bo)
})
afterAll(() => test.close())

async function runCommand(...options: readonly string[]) {
  const env = { ...process.env, DATABASE_URL: test.url, TRUCE_LOG: 'silent' }
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/audit-verify.js', ...options], { env })
    return { code: 0, said: stdout }
  } catch (error) {
    const { code, stderr, stdout } = Object(error)
    return { code, said: `${stdout}${stderr}` }
  }
}

const run = (sql: string) => getDb().writer.$executeRawUnsafe(sql)

describe('npm run audit:verify', () => {
  it('refuses what it does not know', async () => {
    expect(await runCommand('--all')).toMatchObject({ code: 1, said: expect.stringContaining('Usage:') })
    expect(await runCommand('--head', 'abc')).toMatchObject({ code: 1, said: expect.stringContaining('64 hexa') })
  })

  it('says for each workspace how many entries there are and how they end, beside a server that holds the database', async () => {
    const lock = test.url.startsWith('file:') ? acquireProcessLock(toSqliteFile(test.url)) : null
    const { hash } = await getDb().reader.auditEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } })
    const { code, said } = await runCommand('--head', hash)
    lock?.release()
    expect([code, said]).toEqual([
      0,
      `${office.workspaceId}  4 entries  head ${hash}  good\nThe head that was written down is entry 4 of ${office.workspaceId}.\n`,
    ])
    expect(await runCommand('--head', '0'.repeat(64))).toMatchObject({
      code: 1,
      said: expect.stringContaining('no chain'),
    })
  })

  it('ends with 1 and names the first bad entry', async () => {
    if (test.url.startsWith('file:')) await run('DROP TRIGGER "audit_no_delete"')
    else await run('ALTER TABLE "AuditEntry" DISABLE TRIGGER USER')
    await getDb().writer.auditEntry.deleteMany({ where: { sequence: 2 } })
    const { code, said } = await runCommand()
    expect([code, said]).toEqual([1, expect.stringContaining('BROKEN at entry 2: an entry is missing')])
  })
})
