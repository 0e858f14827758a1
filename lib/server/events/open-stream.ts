import 'server-only'
import { getMetrics } from '../metrics/metrics'
import { type LoggedEvent, readEvents, readNewestId } from './event-log'
import { beatFrame, toEventFrame, toHead, toPresenceFrame, toResetFrame } from './frame'
import { getHub } from './hub'
import { createOutlet } from './outlet'
import { pruneEvents } from './prune-events'
import type { Listener } from './room'

export interface StreamRequest {
  readonly workspaceId: string
  /** Only what concerns this account; null for the whole workspace. */
  readonly accountId: string | null
  /** The last id that the reader has; null to begin now. */
  readonly after: number | null
  /** Aborted when the reader goes away. */
  readonly signal: AbortSignal
  /** Asked at each beat: a stream outlives the check at its start. */
  readonly isStillAllowed: () => Promise<boolean>
  readonly onEnd: () => void
}

/** Who is further behind than this gets `reset`. Fewer fit into one outlet, and the log keeps more. */
export const maxMissed = 500

/** A stream of a workspace's events from now on, after what has happened since `after`. */
export async function openStream(request: StreamRequest): Promise<ReadableStream<Uint8Array>> {
  const { workspaceId, accountId, signal } = request
  const hub = getHub()
  const early: LoggedEvent[] = []
  let handOut = (events: readonly LoggedEvent[]) => void early.push(...events)

  const isWanted = (id: string) => accountId === null || id === accountId
  const outlet = createOutlet(() => {
    hub.leave(workspaceId, listener)
    signal.removeEventListener('abort', outlet.end)
    getMetrics().streams.dec()
    request.onEnd()
  })
  getMetrics().streams.inc()
  const listener: Listener = {
    onEvents: (events) => handOut(events),
    onPresence: (presence) => isWanted(presence.accountId) && outlet.send(toPresenceFrame(presence)),
    onBeat() {
      outlet.send(beatFrame)
      // A database that does not answer for a moment ends nothing.
      request.isStillAllowed().then(
        (isAllowed) => isAllowed || outlet.end(),
        () => {},
      )
    },
    onClose: outlet.end,
  }
  try {
    await pruneEvents(workspaceId)
    const newestId = await hub.join(workspaceId, listener)
    const missed = await readMissed(request, newestId)
    let lastId = missed === null ? newestId : (request.after ?? newestId)
    outlet.send(missed === null ? toHead(newestId) + toResetFrame(newestId) : toHead(lastId))
    handOut = (events) => {
      for (const event of events) {
        if (event.id <= lastId) continue
        lastId = event.id
        if (isWanted(event.accountId)) outlet.send(toEventFrame(event))
      }
    }
    handOut([...(missed ?? []), ...early])
    for (const presence of accountId === null ? hub.occupied(workspaceId) : [hub.peopleOn(workspaceId, accountId)])
      outlet.send(toPresenceFrame(presence))
  } catch (error) {
    outlet.end()
    throw error
  }
  if (signal.aborted) outlet.end()
  else signal.addEventListener('abort', outlet.end)
  return outlet.body
}

/** What a reader has not seen; null when that is too much, or when its id is of another database. */
async function readMissed({ workspaceId, after }: StreamRequest, newestId: number): Promise<LoggedEvent[] | null> {
  if (after === null || after === newestId) return []
  // Another instance may have told more than this one has heard.
  if (after > newestId) return after > (await readNewestId(workspaceId)) ? null : []
  const missed = await readEvents({ workspaceId, after, limit: maxMissed + 1 })
  return missed.length > maxMissed ? null : missed
}
