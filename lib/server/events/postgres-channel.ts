import 'server-only'
import pg from 'pg'
import { getLog } from '@/lib/server/log'

/** The channel on which the trigger `account_event` names the workspace of each commit. */
export const accountChannel = 'truce_account'
export const presenceChannel = 'truce_presence'
/** Names a workspace of which somebody became another, or nobody. */
export const membersChannel = 'truce_members'

export interface ChannelListener {
  onMessage(channel: string, payload: string): void
  /** Connected, at first or again: what was said before was not heard. */
  onConnect(): void
}

export interface Channel {
  /** Tells every instance, this one too. What is said while the connection is lost is lost. */
  publish(name: typeof presenceChannel | typeof membersChannel, payload: string): void
  close(): void
}

const connectWithinMs = 10_000
const firstPauseMs = 250
const maxPauseMs = 15_000

/** A connection of its own, outside the pool: LISTEN belongs to a connection. It connects again when it is lost. */
export function openChannel(connectionString: string, listener: ChannelListener): Channel {
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let isClosed = false
  let attempts = 0

  const retry = (lost: pg.Client, err?: unknown) => {
    if (isClosed || client !== lost) return
    client = undefined
    getLog().warn({ err }, 'event channel lost')
    void lost.end().catch(() => {})
    timer = setTimeout(connect, Math.min(maxPauseMs, firstPauseMs * 2 ** attempts++)).unref()
  }
  const connect = () => {
    const fresh = new pg.Client({
      connectionString,
      keepAlive: true,
      connectionTimeoutMillis: connectWithinMs,
      application_name: 'truce events',
    })
    client = fresh
    fresh.on('notification', ({ channel, payload }) => listener.onMessage(channel, payload ?? ''))
    fresh.on('error', (error) => retry(fresh, error))
    fresh.on('end', () => retry(fresh))
    start(fresh).catch((error) => retry(fresh, error))
  }
  const start = async (fresh: pg.Client) => {
    await fresh.connect()
    await fresh.query(`LISTEN ${accountChannel}; LISTEN ${presenceChannel}; LISTEN ${membersChannel}`)
    attempts = 0
    listener.onConnect()
  }
  connect()
  return {
    publish(name, payload) {
      client
        ?.query('SELECT pg_notify($1, $2)', [name, payload])
        .catch((err) => getLog().warn({ err }, 'other instances were not told'))
    },
    close() {
      isClosed = true
      clearTimeout(timer)
      void client?.end().catch(() => {})
    },
  }
}
