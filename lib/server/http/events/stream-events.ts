import 'server-only'
import { z } from 'zod'
import { openAccount } from '@/lib/server/accounts/open-account'
import { authenticate } from '@/lib/server/auth/authenticate'
import { getDb } from '@/lib/server/db/client'
import { openStream } from '@/lib/server/events/open-stream'
import { createSlots, type Slots } from '@/lib/server/events/slots'
import { type Answer, type Parsed, parsed, refuse, refuseInvalid, replyEvents } from '../answer'
import type { Call } from '../call'
import { parseQuery } from '../conditions/query'

export const eventsQuery = z.strictObject({ accountId: z.uuid().toLowerCase().optional() })

/** A stream for each tab of a person, and some that a proxy has not yet given up. */
export const maxStreamsOfPerson = 30

declare global {
  var truceStreamSlots: Slots | undefined
}

/** On globalThis, since Next loads several copies of this module. */
function getSlots(): Slots {
  globalThis.truceStreamSlots ??= createSlots(maxStreamsOfPerson)
  return globalThis.truceStreamSlots
}

/** The events of the caller's workspace, or of one of its accounts, until one of the two sides goes away. */
export async function streamEvents(call: Call): Promise<Answer> {
  const { actor, request } = call
  const query = parseQuery(call.url, eventsQuery)
  if (!query.ok) return query
  const { accountId = null } = query.value
  const opened = accountId && (await openAccount(getDb(), { actor, id: accountId, whenDeleted: 'allow' }))
  if (opened && !opened.ok) return opened
  const after = parseLastEventId(request.headers.get('last-event-id'))
  if (!after.ok) return after
  if (request.method === 'HEAD') return replyEvents(null)
  const release = getSlots().take(actor.person.id)
  if (release === null) return tooMany
  const stream = await openStream({
    workspaceId: actor.workspaceId,
    accountId,
    after: after.value,
    signal: request.signal,
    isStillAllowed: async () => (await authenticate(request))?.workspaceId === actor.workspaceId,
    onEnd: release,
  })
  return replyEvents(stream)
}

/** An id that this server gave; an empty one counts as none. */
function parseLastEventId(header: string | null): Parsed<number | null> {
  if (header === null || header === '') return parsed(null)
  if (/^\d{1,15}$/.test(header)) return parsed(Number(header))
  return refuseInvalid('malformed-header', 'Last-Event-ID must be an id that this stream has sent.')
}

const tooMany = refuse({
  code: 'too-many-requests',
  detail: `You have ${maxStreamsOfPerson} event streams open, which is the most. Close one of them first.`,
})
