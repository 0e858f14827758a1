import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import { Socket } from 'node:net'
import { migrate } from '@/prisma/migrate'
import { seedDemo } from '@/prisma/seed'
import { getDb, toSqliteFile } from './db/client'
import { armFailpoints } from './db/failpoints'
import { acquireProcessLock, DatabaseInUseError, type ProcessLock } from './db/process-lock'
import { type Env, EnvError, getEnv } from './env'
import { closeStreams } from './events/hub'
import { findRefusals, hasDemoData } from './find-refusals'
import { guardServers } from './http/edge/guard-server'
import { drainConflictLog } from './insights/conflict-log'
import { getLog } from './log'

/** Requests that are still open this long after SIGTERM are cut off. */
const drainMs = 10_000

declare global {
  /** Held here for the life of the process: a lock that is garbage-collected is gone. */
  var truceProcessLock: ProcessLock | undefined
}

/**
 * Makes the server ready, or ends the process with a message for a person: Next would go on and answer every request
 * with 500. Called once, before the first request.
 */
export async function startUp(): Promise<void> {
  try {
    const env = getEnv()
    guardServers()
    const hasFailpoints = env.failpoints.length > 0
    // Whoever opens the database now hears of failures that are armed later, for all calls or for one of the lab.
    if (hasFailpoints || env.isLab) armFailpoints([])
    const { applied, isSeeded } = await prepareDatabase(env)
    await refuseToServe(env)
    // Not before: the demo shall be complete.
    if (hasFailpoints) armFailpoints(env.failpoints)
    getLog().info(
      { database: env.isPostgres ? 'postgresql' : 'sqlite', applied, isSeeded, isDemo: env.isDemo },
      'started',
    )
    endOnSignal()
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`)
    process.exit(1)
  }
}

/** Takes the SQLite file for this process, brings the database up to date, and seeds an empty one in demo mode. */
export async function prepareDatabase({ databaseUrl, isPostgres, isDemo }: Env) {
  if (!isPostgres) globalThis.truceProcessLock ??= acquireProcessLock(toSqliteFile(databaseUrl))
  const applied = await migrate(databaseUrl)
  const database = getDb()
  await Promise.all([database.writer.$connect(), database.reader.$connect()])
  const isSeeded = isDemo && (await seedDemo(database))
  return { applied, isSeeded }
}

/** Throws where what is configured would let others in. The database must be open. */
export async function refuseToServe({ isDemo, isProduction, secret }: Env): Promise<void> {
  const refusals = findRefusals({
    isDemo,
    isProduction,
    secret,
    hasDemoData: !isDemo && (await hasDemoData(getDb())),
  })
  if (refusals.length === 0) return
  throw new EnvError(['Truce cannot start with these settings:', ...refusals.map((text) => `  ${text}`)].join('\n'))
}

/**
 * On a signal Next answers the requests that are open and then exits; the adapters close their files as the process
 * ends, and the lock goes last. Open streams never end by themselves. Next waits without a limit; here is one.
 */
function endOnSignal(): void {
  process.once('exit', () => globalThis.truceProcessLock?.release())
  const drain = () => {
    // A connection that becomes idle after Next has closed the idle ones would be waited for.
    subscribe('http.server.response.finish', endConnection)
    closeStreams()
    const exit = process.exit.bind(process)
    setTimeout(() => exit(0), drainMs).unref()
    void drainConflictLog()
    // Next exits as soon as its connections are closed, which does not leave the time to write.
    Reflect.set(process, 'exit', (code?: number) => void drainConflictLog().finally(() => exit(code)))
  }
  process.once('SIGTERM', drain)
  process.once('SIGINT', drain)
}

/** The response is with the system by now; `end` sends what is left of it. */
function endConnection(message: unknown): void {
  if (typeof message === 'object' && message !== null && 'socket' in message && message.socket instanceof Socket)
    message.socket.end()
}

function explain(error: unknown): string {
  if (error instanceof EnvError || error instanceof DatabaseInUseError) return error.message
  return `Truce could not prepare its database: ${toReason(error)}`
}

/** A host with several addresses fails with one error for each, and none of its own. */
function toReason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(toReason).join('; ')
  return error instanceof Error ? error.message : String(error)
}
