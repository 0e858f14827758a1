import 'server-only'
import { RolledBackError } from './errors'
import type { Statement } from './gate'

/** What a group needs of its connection. */
export interface GroupConnection {
  begin(): Promise<void>
  commit(): Promise<void>
  rollback(): Promise<void>
  isInTransaction(): boolean
}

/**
 * Runs statements that are independent of each other in one transaction and answers each only after the COMMIT: one
 * flush to disk for all. One that fails is backed out alone, as SQLite does, and rejects alone; when the transaction
 * itself is lost, all of them reject. Never rejects, and leaves the connection outside any transaction.
 */
export async function runGroup(connection: GroupConnection, statements: readonly Statement[]): Promise<void> {
  try {
    await leaveTransaction(connection)
    if (statements.length === 1) await runAlone(connection, statements)
    else await runTogether(connection, statements)
    for (const statement of statements) statement.settle()
  } catch (error) {
    await leaveTransaction(connection).catch(() => {})
    for (const statement of statements) statement.fail(error)
  }
}

/** A single statement is a transaction by itself. */
async function runAlone(connection: GroupConnection, [statement]: readonly Statement[]): Promise<void> {
  await statement?.execute()
  if (connection.isInTransaction()) throw new RolledBackError('a statement left its transaction open')
}

async function runTogether(connection: GroupConnection, statements: readonly Statement[]): Promise<void> {
  await connection.begin()
  const failed: Statement[] = []
  try {
    for (const statement of statements) {
      const isOk = await statement.execute()
      if (!isOk) failed.push(statement)
      // A full disk or an I/O error ends the whole transaction: what ran before in it is gone.
      if (!connection.isInTransaction()) throw new RolledBackError('SQLite ended the transaction')
    }
    await connection.commit()
  } catch (error) {
    for (const statement of failed) statement.settle()
    throw error
  }
}

async function leaveTransaction(connection: GroupConnection): Promise<void> {
  if (connection.isInTransaction()) await connection.rollback()
}
