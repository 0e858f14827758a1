import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { getDb, openDatabase, setDatabase, toSqliteFile } from './db/client'
import { acquireProcessLock, DatabaseInUseError } from './db/process-lock'
import { createDatabase, createFile } from './db/test-database'
import { type Env, EnvError, parseEnv } from './env'
import { prepareDatabase, refuseToServe } from './startup'

let place: Awaited<ReturnType<typeof createDatabase>>
let env: Env

beforeEach(async () => {
  place = await createDatabase()
  env = parseEnv({ DATABASE_URL: place.url })
  setDatabase(openDatabase(place.url))
})
afterEach(async () => {
  await getDb().close()
  setDatabase(null)
  globalThis.truceProcessLock?.release()
  globalThis.truceProcessLock = undefined
  await place.remove()
})

describe('a start', () => {
  it('migrates a new database and adds no demo of its own accord', async () => {
    const { applied, isSeeded } = await prepareDatabase(env)
    expect([applied.length > 0, isSeeded]).toEqual([true, false])
    expect(await getDb().reader.person.count()).toBe(0)
  })

  it('fills an empty database in demo mode, once', async () => {
    const demo = { ...env, isDemo: true }
    expect(await prepareDatabase(demo)).toMatchObject({ isSeeded: true })
    expect(await prepareDatabase(demo)).toEqual({ applied: [], isSeeded: false })
    expect(await getDb().reader.account.count()).toBe(40)
  })

  it('refuses to serve a database that the demo has filled, unless it is the demo', async () => {
    const demo = { ...env, isDemo: true }
    await prepareDatabase(demo)
    await expect(refuseToServe(demo)).resolves.toBeUndefined()
    await expect(refuseToServe(env)).rejects.toThrow(EnvError)
    await expect(refuseToServe(env)).rejects.toThrow(/^Truce cannot start with these settings:\n {2}DATABASE_URL /)
  })

  it('refuses a SQLite file that is in use', async () => {
    const folder = await createFile()
    const other = acquireProcessLock(toSqliteFile(folder.url))
    await expect(prepareDatabase(parseEnv({ DATABASE_URL: folder.url }))).rejects.toThrow(DatabaseInUseError)
    other.release()
    await folder.remove()
  })
})
