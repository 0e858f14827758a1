import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { PrismaClient as PostgresClient } from '@/generated/postgresql/client'
import type { PrismaClient } from '@/generated/sqlite/client'
import { getLog } from '../log'
import { watchPool } from '../metrics/sources'
import { withFailpoints } from './failpoints'
import { transactionOptions } from './transaction-options'
import { refuseInsideTransaction } from './transaction-scope'

const maxConnections = 10
/** Statements with lists have as many texts as lists have lengths; past this many none is prepared any more. */
const maxPrepared = 500

/** A client of a PostgreSQL database with a pool of its own. */
export function openPostgresClient(connectionString: string): PrismaClient {
  const adapter = new ScopedPg(
    { connectionString, max: maxConnections },
    {
      statementNameGenerator: createStatementNames(),
      onPoolError: (err) => getLog().warn({ err }, 'database connection lost'),
    },
  )
  return toCommonClient(new PostgresClient({ adapter, transactionOptions }))
}

class ScopedPg extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    watchAdapter(adapter)
    return refuseInsideTransaction(withFailpoints(adapter))
  }
}

/** The stock adapter holds its pool in a field that its types leave out. */
function watchAdapter(adapter: SqlDriverAdapter): void {
  const pool: unknown = Reflect.get(adapter, 'client')
  if (!(pool instanceof pg.Pool)) throw new Error('the PostgreSQL adapter no longer shows its pool')
  const endWatch = watchPool(() => ({
    used: pool.totalCount - pool.idleCount,
    idle: pool.idleCount,
    waiting: pool.waitingCount,
  }))
  const { dispose } = adapter
  adapter.dispose = () => {
    endWatch()
    return dispose.call(adapter)
  }
}

/** Names statements by their text, so that a connection parses and plans each only once. Empty: not prepared. */
function createStatementNames() {
  const names = new Map<string, string>()
  return ({ sql }: { readonly sql: string }) => {
    const known = names.get(sql)
    if (known !== undefined || names.size >= maxPrepared) return known ?? ''
    const name = `truce${names.size}`
    names.set(sql, name)
    return name
  }
}

/** Both clients come from one schema; SQLite's types are the smaller set, so what compiles for it holds for both. */
function toCommonClient(client: PostgresClient): PrismaClient {
  const common: unknown = client
  return common as PrismaClient
}
