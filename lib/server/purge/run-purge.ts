import 'server-only'
import { existsSync } from 'node:fs'
import { getDb, toSqliteFile } from '../db/client'
import { acquireProcessLock, DatabaseInUseError } from '../db/process-lock'
import { EnvError, getEnv } from '../env'
import { answerReady } from '../http/ready'
import { listPurgeable, type Purgeable, type PurgeOrder, purgeAccounts } from './purge-accounts'

interface PurgeCommand extends Pick<PurgeOrder, 'workspaceId'> {
  /** Says what would go and changes nothing. */
  readonly isDryRun: boolean
}

/** Why nothing was purged, in a sentence for the operator. */
export class PurgeRefusedError extends Error {
  override readonly name = 'PurgeRefusedError'
}

/**
 * The operator's command on the configured database. A SQLite file belongs to one process, so the server must be
 * stopped; on PostgreSQL it runs beside the servers. Throws PurgeRefusedError when it may not or cannot run.
 */
export async function runPurge({ isDryRun, workspaceId }: PurgeCommand): Promise<readonly Purgeable[]> {
  const lock = takeDatabase()
  try {
    await requireReady(workspaceId)
    return isDryRun ? await listPurgeable({ workspaceId }) : await purgeAccounts({ workspaceId })
  } finally {
    await getDb().close()
    lock?.release()
  }
}

function takeDatabase() {
  try {
    const { databaseUrl, isPostgres } = getEnv()
    if (isPostgres) return null
    const file = toSqliteFile(databaseUrl)
    if (!existsSync(file)) throw new PurgeRefusedError(`There is no database ${file}: nothing to purge.`)
    return acquireProcessLock(file)
  } catch (error) {
    if (error instanceof DatabaseInUseError || error instanceof EnvError)
      throw new PurgeRefusedError(`${error.message} Nothing was purged.`, { cause: error })
    throw error
  }
}

async function requireReady(workspaceId: string | undefined): Promise<void> {
  const answer = await answerReady()
  if (!answer.ok)
    throw new PurgeRefusedError(`${answer.refusal.detail} Start this version of Truce once. Nothing was purged.`)
  if (workspaceId === undefined) return
  const workspace = await getDb().reader.workspace.findUnique({ where: { id: workspaceId }, select: { id: true } })
  if (workspace === null) throw new PurgeRefusedError(`There is no workspace ${workspaceId}. Nothing was purged.`)
}
