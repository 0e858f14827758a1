import 'server-only'
import { mkdirSync, realpathSync } from 'node:fs'
import path from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { isBusy } from './busy'

/** Another process holds the SQLite file. The message is for a person. */
export class DatabaseInUseError extends Error {
  override readonly name = 'DatabaseInUseError'
}

export interface ProcessLock {
  release(): void
}

/**
 * Takes the right to be the one process on a SQLite file, or throws DatabaseInUseError. It is an exclusive SQLite lock
 * on `<file>.lock`, kept by the operating system: it ends with the process, however that ends, and never goes stale.
 * Keep the answer: the lock ends when it is garbage-collected.
 */
export function acquireProcessLock(file: string): ProcessLock {
  const folder = path.dirname(file)
  mkdirSync(folder, { recursive: true })
  const lock = new BetterSqlite3(`${toRealPath(file)}.lock`, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    lock.close()
    if (!isBusy(cause)) throw cause
    throw new DatabaseInUseError(
      `The database ${file} is in use by another Truce process; only one may have it. Stop that one, or set DATABASE_URL to another file (or to a PostgreSQL server, which several can share).`,
      { cause },
    )
  }
  return { release: () => lock.close() }
}

/** Two names of one file, by a symbolic link, must meet at one lock. */
function toRealPath(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return path.join(realpathSync(path.dirname(file)), path.basename(file))
  }
}
