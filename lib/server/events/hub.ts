import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Presence } from '@/lib/accounts/events'
import { forgetActors } from '@/lib/server/auth/find-by-api-key'
import { getDb } from '@/lib/server/db/client'
import { accountChannel, membersChannel, openChannel, presenceChannel } from './postgres-channel'
import { createPresenceBook, type Visit } from './presence'
import { parsePresenceMessage } from './presence-message'
import { createRoom, type Listener, type Room } from './room'

/** What this process knows of open streams and of present people. */
export interface Hub {
  /** Resolves with the newest id that was read, when everything after it is sure to reach the listener. */
  join(workspaceId: string, listener: Listener): Promise<number>
  leave(workspaceId: string, listener: Listener): void
  /** A write of this process was committed. */
  wake(workspaceId: string): void
  /** Who may read in a workspace changed: its streams ask at once whether they still may, on every instance. */
  recheck(workspaceId: string): void
  /** Notes a visit, here and on the other instances; answers who is on the account now. */
  enter(visit: Visit): Presence
  exit(visit: Omit<Visit, 'editing'>): void
  peopleOn(workspaceId: string, accountId: string): Presence
  occupied(workspaceId: string): Presence[]
  /** Ends every stream, and takes no new one. */
  close(): void
}

declare global {
  var truceHub: Hub | undefined
}

/** The hub of this process. On globalThis, since Next loads several copies of this module. */
export function getHub(): Hub {
  globalThis.truceHub ??= createHub(getDb().listenUrl)
  return globalThis.truceHub
}

/** Tells the open streams of a workspace, if there are any, that a write was committed. */
export const wakeStreams = (workspaceId: string): void => globalThis.truceHub?.wake(workspaceId)

/** Lets the open streams of a workspace, if there are any, ask whether they may still be read. */
export const recheckStreams = (workspaceId: string): void => globalThis.truceHub?.recheck(workspaceId)

/** Ends every stream of this process and what it waits for. */
export const closeStreams = (): void => globalThis.truceHub?.close()

/** A hub; with `listenUrl` it shares commits and presence with every other one on that PostgreSQL database. */
export function createHub(listenUrl: string | null): Hub {
  const id = randomUUID()
  const rooms = new Map<string, Room>()
  const book = createPresenceBook((workspaceId, presence) => rooms.get(workspaceId)?.tell(presence))
  let isClosed = false

  const openRoom = (workspaceId: string): Room => {
    const room = rooms.get(workspaceId) ?? createRoom(workspaceId, () => rooms.delete(workspaceId))
    rooms.set(workspaceId, room)
    return room
  }
  const hear = (payload: string) => {
    const message = parsePresenceMessage(payload)
    if (message === null || message.from === id) return
    if (message.isGone) book.leave(message.visit)
    else book.enter(message.visit)
  }
  const recheck = (workspaceId: string) => {
    forgetActors()
    rooms.get(workspaceId)?.beat()
  }
  const channel =
    listenUrl === null
      ? null
      : openChannel(listenUrl, {
          onMessage(name, payload) {
            if (name === accountChannel) rooms.get(payload)?.wake()
            else if (name === membersChannel) recheck(payload)
            else hear(payload)
          },
          onConnect: () => {
            for (const room of rooms.values()) room.wake()
          },
        })
  const publish = (visit: Visit, isGone: boolean) =>
    channel?.publish(presenceChannel, JSON.stringify({ from: id, isGone, visit }))

  return {
    join(workspaceId, listener) {
      if (!isClosed) return openRoom(workspaceId).join(listener)
      listener.onClose()
      return Promise.resolve(0)
    },
    leave: (workspaceId, listener) => rooms.get(workspaceId)?.leave(listener),
    wake: (workspaceId) => rooms.get(workspaceId)?.wake(),
    recheck(workspaceId) {
      recheck(workspaceId)
      channel?.publish(membersChannel, workspaceId)
    },
    enter(visit) {
      book.enter(visit)
      publish(visit, false)
      return book.peopleOn(visit.workspaceId, visit.accountId)
    },
    exit(visit) {
      book.leave(visit)
      publish({ ...visit, editing: null }, true)
    },
    peopleOn: book.peopleOn,
    occupied: book.occupied,
    close() {
      isClosed = true
      for (const room of rooms.values()) room.close()
      book.close()
      channel?.close()
    },
  }
}
