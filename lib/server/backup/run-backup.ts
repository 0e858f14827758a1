import 'server-only'
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { toSqliteFile } from '../db/client'
import { EnvError, getEnv } from '../env'

/** Why no backup was made, in a sentence for the operator. */
export class BackupRefusedError extends Error {
  override readonly name = 'BackupRefusedError'
}

export interface Backup {
  readonly file: string
  readonly bytes: number
}

/**
 * Copies the configured SQLite database, as of one moment, to a new file, and proves that the copy can be read. Reads
 * only, so it may run beside the server: under WAL nobody waits for it. `file` exists afterwards whole, or not at all.
 * PostgreSQL has tools of its own. Throws BackupRefusedError where there is nothing to copy, or no room for the copy.
 */
export function runBackup(target: string): Backup {
  const source = findSource()
  const file = path.resolve(target)
  if (existsSync(file)) throw new BackupRefusedError(`${file} exists already, and no backup is written over another.`)
  if (!existsSync(path.dirname(file))) throw new BackupRefusedError(`There is no folder ${path.dirname(file)}.`)
  const part = `${file}.part`
  rmSync(part, { force: true })
  try {
    copy(source, part)
    verify(part)
    flush(part)
    renameSync(part, file)
    flush(path.dirname(file))
  } catch (error) {
    rmSync(part, { force: true })
    if (error instanceof BetterSqlite3.SqliteError)
      throw new BackupRefusedError(`SQLite could not make the copy: ${error.message}.`, { cause: error })
    throw error
  }
  return { file, bytes: statSync(file).size }
}

function findSource(): string {
  try {
    const { databaseUrl, isPostgres } = getEnv()
    if (isPostgres)
      throw new BackupRefusedError('PostgreSQL is backed up by its own tools, such as pg_dump: see docs/operations.md.')
    const file = toSqliteFile(databaseUrl)
    if (!existsSync(file)) throw new BackupRefusedError(`There is no database ${file}: nothing to back up.`)
    return file
  } catch (error) {
    if (error instanceof EnvError) throw new BackupRefusedError(error.message, { cause: error })
    throw error
  }
}

/** One read transaction, so that writers go on, and the copy is what was committed when it began. */
function copy(source: string, target: string): void {
  const connection = new BetterSqlite3(source, { readonly: true, timeout: 5_000 })
  try {
    connection.prepare('VACUUM INTO ?').run(target)
  } finally {
    connection.close()
  }
}

function verify(file: string): void {
  const connection = new BetterSqlite3(file, { readonly: true })
  try {
    const verdict: unknown = connection.pragma('integrity_check', { simple: true })
    if (verdict !== 'ok') throw new BackupRefusedError(`The copy is damaged (${verdict}), and so may the database be.`)
  } finally {
    connection.close()
  }
}

/** VACUUM INTO leaves the writing to the system; a backup shall survive the next power cut. */
function flush(file: string): void {
  const handle = openSync(file, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
