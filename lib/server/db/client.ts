import 'server-only'
import path from 'node:path'
import { PrismaClient } from '@/generated/sqlite/client'
import { getEnv } from '../env'
import { openPostgresClient } from './postgres-client'
import { GatedSqliteAdapter } from './sqlite-adapter'
import { transactionOptions } from './transaction-options'

/**
 * The two doors to one database. `writer` takes every write, and reads that must see a transaction's own writes.
 * `reader` never waits for a writer and sees what is committed. On PostgreSQL they are one client.
 */
export interface Database {
  readonly writer: PrismaClient
  readonly reader: PrismaClient
  /** Where instances on one database hear of each other's commits; null for SQLite, which has one process. */
  readonly listenUrl: string | null
  close(): Promise<void>
}

declare global {
  var truceDatabase: Database | undefined
}

/** The database of this process. On globalThis: Next loads several copies of this module, and HMR new ones. */
export function getDb(): Database {
  globalThis.truceDatabase ??= openDatabase(getEnv().databaseUrl)
  return globalThis.truceDatabase
}

/** Makes `getDb` answer `database` from now on; null lets it open the configured one at the next call. */
export function setDatabase(database: Database | null): void {
  globalThis.truceDatabase = database ?? undefined
}

/** Opens a migrated database, `file:<path>` or `postgres://…`. Connects with the first statement. */
export function openDatabase(url: string): Database {
  if (/^postgres(ql)?:/.test(url)) {
    const client = openPostgresClient(url)
    return { writer: client, reader: client, listenUrl: url, close: () => client.$disconnect() }
  }
  const file = toSqliteFile(url)
  const open = (isReadonly: boolean) =>
    new PrismaClient({ adapter: new GatedSqliteAdapter({ file, isReadonly }), transactionOptions })
  const [writer, reader] = [open(false), open(true)]
  const close = async () => {
    await reader.$disconnect()
    await writer.$disconnect()
  }
  return { writer, reader, listenUrl: null, close }
}

/** The absolute path in a `file:` URL as Prisma writes it: relative to the working directory. */
export const toSqliteFile = (url: string): string => path.resolve(url.replace(/^file:/, ''))
