import 'server-only'
import type { Presence } from '@/lib/accounts/events'
import type { LoggedEvent } from './event-log'

// Lines of an event stream: https://html.spec.whatwg.org/multipage/server-sent-events.html
// JSON has no raw line ends, so each event's data is one line.

const reconnectAfterMs = 2_000

/** The first lines: how soon to connect again, and where to resume when nothing has come until then. */
export const toHead = (id: number): string => `retry: ${reconnectAfterMs}\nid: ${id}\n\n`

export const toEventFrame = ({ id, name, data }: LoggedEvent): string =>
  `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`

/** Without an id: presence is no part of the log, and a reader does not resume from it. */
export const toPresenceFrame = (presence: Presence): string => `event: presence\ndata: ${JSON.stringify(presence)}\n\n`

/** What happened before this id is not told any more: read again what is shown. */
export const toResetFrame = (id: number): string => `id: ${id}\nevent: reset\ndata: {}\n\n`

/** A comment, so that proxies do not take the stream for dead. */
export const beatFrame = ': beat\n\n'
