import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toSqliteFile } from './client'
import { acquireProcessLock, DatabaseInUseError } from './process-lock'
import { createFile } from './test-database'

let folder: Awaited<ReturnType<typeof createFile>>
let file: string
beforeEach(async () => {
  folder = await createFile()
  file = toSqliteFile(folder.url)
})
afterEach(() => folder.remove())

/** A second process that holds the lock as a server does, until it is killed. */
async function lockInAnotherProcess() {
  const script = `
    const db = new (require('better-sqlite3'))(process.argv[1], { timeout: 0 })
    db.exec('BEGIN EXCLUSIVE')
    console.log('held')
    setInterval(() => db.name, 1000)`
  const child = spawn(process.execPath, ['-e', script, `${file}.lock`], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return child
}

describe('the lock of a SQLite file', () => {
  it('is for one at a time, and says which file is in use', () => {
    const lock = acquireProcessLock(file)
    expect(() => acquireProcessLock(file)).toThrow(DatabaseInUseError)
    expect(() => acquireProcessLock(file)).toThrow(file)
    lock.release()
    acquireProcessLock(file).release()
  })

  it('holds between processes and ends when the other is killed', async () => {
    const other = await lockInAnotherProcess()
    expect(() => acquireProcessLock(file)).toThrow(DatabaseInUseError)
    other.kill('SIGKILL')
    await once(other, 'exit')
    acquireProcessLock(file).release()
  })

  it('is the same under another name of the file', () => {
    writeFileSync(file, '')
    const alias = path.join(path.dirname(file), 'alias.db')
    symlinkSync(file, alias)
    const lock = acquireProcessLock(file)
    expect(() => acquireProcessLock(alias)).toThrow(DatabaseInUseError)
    lock.release()
  })

  it('makes the folder of the file', () => {
    acquireProcessLock(path.join(path.dirname(file), 'deep', 'down', 'truce.db')).release()
  })
})
