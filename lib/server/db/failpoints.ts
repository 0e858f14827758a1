import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import type { SqlDriverAdapter, SqlQueryable, Transaction } from '@prisma/driver-adapter-utils'

/** Where a failure strikes: before a write, after it, before a COMMIT, after it. */
export const failpointNames = ['write', 'written', 'commit', 'committed'] as const

/** What strikes: errors in the form in which the driver adapters report them. */
const failures = {
  'serialization-failure': { kind: 'TransactionWriteConflict', originalCode: '40001' },
  deadlock: { kind: 'TransactionWriteConflict', originalCode: '40P01' },
  locked: { kind: 'SocketTimeout', originalCode: 'SQLITE_BUSY' },
  'disk-full': { kind: 'sqlite', extendedCode: 13, message: 'database or disk is full', originalCode: 'SQLITE_FULL' },
  unreachable: { kind: 'DatabaseNotReachable' },
  cut: { kind: 'ConnectionClosed' },
  defect: { kind: 'postgres', code: 'XX000', severity: 'ERROR', message: 'internal error', originalCode: 'XX000' },
} as const
export type FailureName = keyof typeof failures
export const failureNames = Object.keys(failures).filter((name): name is FailureName => Object.hasOwn(failures, name))

/** A failure at a place, for so many hits: the first `count` of them. */
export interface Failpoint {
  readonly at: (typeof failpointNames)[number]
  readonly failure: FailureName
  readonly count: number
}

/** `write=deadlock*2,commit=cut`: places with what fails there, and how often (without a number: always). */
export function parseFailpoints(text: string): Failpoint[] | null {
  const parts = text.split(',').map((part) => /^(\w+)=([\w-]+)(?:\*([1-9]\d{0,5}))?$/.exec(part.trim()))
  const points = parts.map((match) => {
    const at = failpointNames.find((name) => name === match?.[1])
    const failure = failureNames.find((name) => name === match?.[2])
    return at && failure ? { at, failure, count: match?.[3] ? Number(match[3]) : Number.POSITIVE_INFINITY } : null
  })
  return points.every((point) => point !== null) ? points : null
}

declare global {
  var truceFailpoints: { readonly point: Failpoint; left: number }[] | undefined
  /** On globalThis: Next loads several copies of this module. */
  var truceTrouble: AsyncLocalStorage<{ left: number }> | undefined
}

/** Runs one call, whose first writes meet so many failures of serialization; nobody else's do. */
export function withTrouble<T>(failures: number, run: () => Promise<T>): Promise<T> {
  globalThis.truceTrouble ??= new AsyncLocalStorage()
  return globalThis.truceTrouble.run({ left: failures }, run)
}

/** Lets these fail from now on in every database that is opened after the first call; an empty list disarms them. */
export function armFailpoints(points: readonly Failpoint[]): void {
  globalThis.truceFailpoints = points.map((point) => ({ point, left: point.count }))
}

/** Only writes of accounts and transfers fail: what lies around them must work for the refusal to be told. */
const struckWrite = /^\s*(?:INSERT INTO|UPDATE) \S*[`"](?:Account|Transfer)[`"]/i
const isCommit = (sql: string) => /^\s*COMMIT\b/i.test(sql)

function strike(at: Failpoint['at']): void {
  const armed = globalThis.truceFailpoints?.find(({ point, left }) => point.at === at && left > 0)
  if (armed !== undefined) {
    armed.left -= 1
    fail(at, armed.point.failure)
  }
  const trouble = globalThis.truceTrouble?.getStore()
  if (trouble === undefined || trouble.left === 0 || at !== 'write') return
  trouble.left -= 1
  fail(at, 'serialization-failure')
}

function fail(at: Failpoint['at'], failure: FailureName): never {
  const cause = failures[failure]
  throw Object.assign(new Error(`failpoint ${at}=${failure}`), { name: 'DriverAdapterError', cause })
}

/** `adapter` with its failpoints; the adapter as it is where none was armed before. */
export function withFailpoints<A extends SqlDriverAdapter>(adapter: A): A {
  if (globalThis.truceFailpoints === undefined) return adapter
  const { startTransaction } = adapter
  adapter.startTransaction = async (isolationLevel) =>
    strikeTransaction(await startTransaction.call(adapter, isolationLevel))
  return strikeStatements(adapter, async (sql, run) => (struckWrite.test(sql) ? strikeAround(run) : run()))
}

type Around = <T>(sql: string, run: () => Promise<T>) => Promise<T>

function strikeStatements<Q extends SqlQueryable>(queryable: Q, around: Around): Q {
  const { queryRaw, executeRaw } = queryable
  queryable.queryRaw = (query) => around(query.sql, () => queryRaw.call(queryable, query))
  queryable.executeRaw = (query) => around(query.sql, () => executeRaw.call(queryable, query))
  return queryable
}

/** PostgreSQL's COMMIT is a statement of the transaction, SQLite's a call. One that is struck is rolled back. */
function strikeTransaction(transaction: Transaction): Transaction {
  let hasWritten = false
  const { commit, executeRaw, rollback } = transaction
  async function strikeCommit<T>(run: () => Promise<T>, undo: () => Promise<unknown>): Promise<T> {
    if (!hasWritten) return run()
    hasWritten = false
    try {
      strike('commit')
    } catch (error) {
      await undo()
      throw error
    }
    const result = await run()
    strike('committed')
    return result
  }
  const undoStatement = () => executeRaw.call(transaction, { sql: 'ROLLBACK', args: [], argTypes: [] })
  transaction.commit = () =>
    strikeCommit(
      () => commit.call(transaction),
      () => rollback.call(transaction),
    )
  return strikeStatements(transaction, async (sql, run) => {
    if (isCommit(sql)) return strikeCommit(run, undoStatement)
    if (!struckWrite.test(sql)) return run()
    hasWritten = true
    return strikeAround(run)
  })
}

async function strikeAround<T>(run: () => Promise<T>): Promise<T> {
  strike('write')
  const result = await run()
  strike('written')
  return result
}
