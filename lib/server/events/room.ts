import 'server-only'
import type { Presence } from '@/lib/accounts/events'
import { getLog } from '@/lib/server/log'
import { type LoggedEvent, readEvents, readNewestId } from './event-log'

/** One open stream, as its workspace's room sees it. */
export interface Listener {
  onEvents(events: readonly LoggedEvent[]): void
  onPresence(presence: Presence): void
  onBeat(): void
  onClose(): void
}

/** The open streams of one workspace. It reads the log once for all of them. */
export interface Room {
  /** Resolves with the newest id that was read, when everything after it is sure to reach the listener. */
  join(listener: Listener): Promise<number>
  leave(listener: Listener): void
  /** Something may have been committed: what is new in the log is read and handed out. */
  wake(): void
  /** Shows every stream that it is alive, and lets each ask whether it still may be read. */
  beat(): void
  tell(presence: Presence): void
  close(): void
}

const beatMs = 15_000
const batchSize = 200

/** `onEmpty` is called when the last listener has left; the room is of no use after that. */
export function createRoom(workspaceId: string, onEmpty: () => void): Room {
  const listeners = new Set<Listener>()
  let newestId = 0
  let isReading = false
  let isAsked = false
  const opened = readNewestId(workspaceId).then((id) => {
    newestId = id
  })
  // Whoever joins gets the reason.
  opened.catch(() => {})

  const readNew = async () => {
    try {
      await opened
      while (isAsked) {
        isAsked = false
        const events = await readEvents({ workspaceId, after: newestId, limit: batchSize })
        newestId = events.at(-1)?.id ?? newestId
        if (events.length === batchSize) isAsked = true
        if (events.length > 0) for (const listener of listeners) listener.onEvents(events)
      }
    } catch (err) {
      getLog().warn({ err }, 'events could not be read')
    } finally {
      isReading = false
    }
  }
  const wake = () => {
    isAsked = true
    if (isReading) return
    isReading = true
    void readNew()
  }
  const beat = () => {
    for (const listener of listeners) listener.onBeat()
    // Finds what a lost notification or a failed read has left behind.
    wake()
  }
  const timer = setInterval(beat, beatMs).unref()
  const leave = (listener: Listener) => {
    if (!listeners.delete(listener) || listeners.size > 0) return
    clearInterval(timer)
    onEmpty()
  }
  return {
    async join(listener) {
      listeners.add(listener)
      try {
        await opened
      } catch (error) {
        leave(listener)
        throw error
      }
      return newestId
    },
    leave,
    wake,
    beat,
    tell: (presence) => {
      for (const listener of listeners) listener.onPresence(presence)
    },
    close: () => {
      for (const listener of listeners) listener.onClose()
    },
  }
}
