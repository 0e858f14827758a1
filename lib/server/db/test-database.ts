// For tests of the database layer and of everything above it (`*.db.test.ts`):
//
//   let test: TestDatabase
//   beforeAll(async () => { test = await openTestDatabase() })
//   afterAll(() => test.close())
//
// Each call makes an empty, migrated database of its own and lets `getDb()` answer it in this test file: a SQLite file
// in the temporary folder or, when TEST_DATABASE_URL=postgres://… is set, a new database on that server.
import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { migrate } from '@/prisma/migrate'
import { getTestServerUrl } from '../env'
import { drainConflictLog } from '../insights/conflict-log'
import { type Database, openDatabase, setDatabase } from './client'

export interface TestDatabase {
  readonly database: Database
  readonly url: string
  close(): Promise<void>
}

/** Opens a fresh database and installs it for `getDb()`. `close` disconnects and removes it. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const { url, remove } = await createDatabase()
  await migrate(url)
  const database = openDatabase(url)
  setDatabase(database)
  const close = async () => {
    // What is written behind the answers must not look for a database afterwards.
    await drainConflictLog()
    globalThis.truceConflictLog = undefined
    setDatabase(null)
    await database.close()
    await remove()
  }
  return { database, url, close }
}

/** Makes an empty database without any table: for tests of migrations. */
export function createDatabase(): Promise<{ url: string; remove(): Promise<void> }> {
  const server = getTestServerUrl()
  return server === null ? createFile() : createOnServer(server)
}

/** A path for a SQLite file in a new folder. */
export async function createFile() {
  const folder = await mkdtemp(path.join(tmpdir(), 'truce-test-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  return { url: `file:${path.join(folder, 'truce.db')}`, remove }
}

async function createOnServer(server: string) {
  const name = `truce_test_${randomUUID().replaceAll('-', '')}`
  await runOnServer(server, `CREATE DATABASE "${name}"`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, remove: () => runOnServer(server, `DROP DATABASE "${name}" WITH (FORCE)`) }
}

async function runOnServer(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
