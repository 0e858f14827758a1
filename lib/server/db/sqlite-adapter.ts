import 'server-only'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { IsolationLevel, SqlDriverAdapter, SqlQuery, Transaction } from '@prisma/driver-adapter-utils'
import BetterSqlite3 from 'better-sqlite3'
import { addSha256 } from '@/prisma/sqlite-functions'
import { getMetrics } from '../metrics/metrics'
import { watchGate } from '../metrics/sources'
import { retryWhileBusy } from './busy'
import { RolledBackError } from './errors'
import { withFailpoints } from './failpoints'
import { createGate, type Gate } from './gate'
import { runGroup } from './group-commit'
import { keepStatements } from './prepared-statements'
import { refuseInsideTransaction } from './transaction-scope'

/** How long SQLite itself may wait for another process, with the event loop standing still. */
const busyTimeoutMs = 10
const maxGroupSize = 64

type Options = { readonly file: string; readonly isReadonly: boolean }

/**
 * Prisma's SQLite adapter, isolated. The stock one lets a statement that does not belong to an open transaction run
 * inside it, and vanish with its rollback (docs/decisions/sqlite-gate.md). Here each statement and each transaction
 * goes through one gate, first in, first out; queued single statements share a commit.
 */
export class GatedSqliteAdapter extends PrismaBetterSqlite3 {
  readonly #isReadonly: boolean

  constructor({ file, isReadonly }: Options) {
    super({ url: file, timeout: busyTimeoutMs, readonly: isReadonly, fileMustExist: isReadonly })
    this.#isReadonly = isReadonly
  }

  override async connect(): Promise<SqlDriverAdapter> {
    const stock = await super.connect()
    const connection = toConnection(stock)
    addSha256(connection)
    try {
      await retryWhileBusy(async () => applyPragmas(connection, this.#isReadonly))
    } catch (error) {
      connection.close()
      throw error
    }
    Reflect.set(stock, 'client', keepStatements(connection))
    return refuseInsideTransaction(withFailpoints(gateAdapter(stock, connection, this.#isReadonly)))
  }
}

function gateAdapter(
  stock: SqlDriverAdapter,
  connection: BetterSqlite3.Database,
  isReadonly: boolean,
): SqlDriverAdapter {
  const session = new Session(stock, connection, isReadonly)
  const door = isReadonly ? 'reader' : 'writer'
  const gate = createGate({
    maxGroupSize: isReadonly ? 1 : maxGroupSize,
    schedule: isReadonly ? (round) => round() : (round) => void setImmediate(round),
    runGroup: (statements) => runGroup(session, statements),
    onTurn: (waitedMs) => getMetrics().gateWait.observe({ door }, waitedMs / 1_000),
  })
  const endWatch = watchGate({ door, depth: gate.depth })
  const forgetExit = closeAtExit(connection, isReadonly)
  const alone = async (run: () => Promise<void>) => {
    const release = await gate.acquire()
    try {
      await run()
    } finally {
      release()
    }
  }
  return {
    provider: stock.provider,
    adapterName: stock.adapterName,
    queryRaw: (query) => gate.run(() => retryWhileBusy(() => stock.queryRaw(query))),
    executeRaw: (query) => gate.run(() => retryWhileBusy(() => stock.executeRaw(query))),
    executeScript: (script) => alone(() => stock.executeScript(script)),
    startTransaction: (isolationLevel) => startTransaction(session, gate, isolationLevel),
    dispose: () =>
      alone(() => stock.dispose()).finally(() => {
        forgetExit()
        endWatch()
      }),
  }
}

async function startTransaction(session: Session, gate: Gate, isolationLevel?: IsolationLevel): Promise<Transaction> {
  if (isolationLevel && isolationLevel !== 'SERIALIZABLE')
    throw new Error(`SQLite transactions are serializable, not ${isolationLevel}`)
  const release = await gate.acquire()
  try {
    if (session.isInTransaction()) await session.rollback()
    await session.begin()
    return new GatedTransaction(session, release)
  } catch (error) {
    release()
    throw error
  }
}

/** The one connection, with its transaction control spelt out. */
class Session {
  constructor(
    readonly stock: SqlDriverAdapter,
    private readonly connection: BetterSqlite3.Database,
    private readonly isReadonly: boolean,
  ) {}

  isInTransaction = () => this.connection.inTransaction
  /** IMMEDIATE: a deferred one that reads and then writes fails at once when another process wrote in between. */
  begin = () => retryWhileBusy(() => this.control(this.isReadonly ? 'BEGIN' : 'BEGIN IMMEDIATE'))
  commit = () => retryWhileBusy(() => this.control('COMMIT'))
  rollback = () => this.control('ROLLBACK')

  async control(sql: string): Promise<void> {
    await this.stock.executeRaw({ sql, args: [], argTypes: [] })
  }
}

/** With `usePhantomQuery`, Prisma leaves COMMIT and ROLLBACK to `commit` and `rollback`. */
class GatedTransaction implements Transaction {
  readonly provider = 'sqlite'
  readonly adapterName: string
  readonly options = { usePhantomQuery: true }
  #isOpen = true

  constructor(
    private readonly session: Session,
    private readonly release: () => void,
  ) {
    this.adapterName = session.stock.adapterName
  }

  async queryRaw(query: SqlQuery) {
    this.requireOpen()
    return this.session.stock.queryRaw(query)
  }

  async executeRaw(query: SqlQuery) {
    this.requireOpen()
    return this.session.stock.executeRaw(query)
  }

  async commit() {
    try {
      this.requireOpen()
      await this.session.commit()
    } finally {
      await this.end()
    }
  }

  async rollback() {
    await this.end()
  }

  createSavepoint = (name: string) => this.session.control(`SAVEPOINT ${name}`)
  rollbackToSavepoint = (name: string) => this.session.control(`ROLLBACK TO ${name}`)
  releaseSavepoint = (name: string) => this.session.control(`RELEASE SAVEPOINT ${name}`)

  /** SQLite ends a transaction by itself on a full disk or an I/O error; what came after would commit on its own. */
  private requireOpen() {
    if (!this.#isOpen || !this.session.isInTransaction()) throw new RolledBackError('SQLite ended the transaction')
  }

  /** A COMMIT that failed leaves the transaction open: it is rolled back before the next one may use the connection. */
  private async end() {
    if (!this.#isOpen) return
    this.#isOpen = false
    try {
      if (this.session.isInTransaction()) await this.session.rollback()
    } finally {
      this.release()
    }
  }
}

/**
 * A process that ends by itself leaves no log file behind: the writer is closed last, since a reader cannot tidy up.
 * One that is killed does, and the next one reads it in.
 */
function closeAtExit(connection: BetterSqlite3.Database, isReadonly: boolean): () => void {
  const close = () => void connection.close()
  if (isReadonly) process.prependOnceListener('exit', close)
  else process.once('exit', close)
  return () => void process.off('exit', close)
}

/** FULL: a commit that was acknowledged survives a power cut; in WAL, NORMAL may lose it. */
function applyPragmas(connection: BetterSqlite3.Database, isReadonly: boolean): void {
  const wanted: ReadonlyArray<readonly [string, unknown]> = isReadonly
    ? [['query_only', 1n]]
    : [
        ['journal_mode', 'wal'],
        ['synchronous', 2n],
        ['foreign_keys', 1n],
      ]
  for (const [name, value] of wanted) {
    connection.pragma(`${name} = ${value}`)
    const actual: unknown = connection.pragma(name, { simple: true })
    if (actual !== value) throw new Error(`SQLite keeps ${name} at ${actual} where Truce needs ${value}`)
  }
}

/** The stock adapter holds its better-sqlite3 connection in a field that its types leave out. */
function toConnection(adapter: SqlDriverAdapter): BetterSqlite3.Database {
  const client: unknown = Reflect.get(adapter, 'client')
  if (!(client instanceof BetterSqlite3)) throw new Error('the SQLite adapter no longer shows its connection')
  return client
}
