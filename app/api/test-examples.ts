// For tests of the API: sends the examples of the document as they are written, to the demo as it starts.
import type { Database } from '@/lib/server/db/client'
import { getDb, setDatabase } from '@/lib/server/db/client'
import { maxStreamsOfPerson } from '@/lib/server/http/events/stream-events'
import type { Circumstance, Example, ExampleRequest } from '@/lib/server/openapi/examples/exchange'
import { toDemoKey } from '@/lib/server/openapi/examples/people'
import { answerSchema, type RecordedAnswer } from '@/lib/server/openapi/examples/recorded'
import { call, type Got, respond, type Sent } from './test-api'

/** Sends what must come before, the request that an example is about, and what puts things right again. */
export async function sendExample(example: Example, around?: Around): Promise<RecordedAnswer> {
  for (const request of example.first ?? []) await sendPlainly(request)
  await around?.before()
  const answer = await sendUnder(example.circumstance, example)
  await around?.after()
  for (const request of example.afterwards ?? []) await sendPlainly(request)
  return answer
}

/** Looks at the state right before the request that an example is about, and right after it. */
export interface Around {
  readonly before: () => Promise<void>
  readonly after: () => Promise<void>
}

/** What is sent for it. */
export function toSent({ headers, body, longBody }: ExampleRequest): Sent {
  const { before = '', filler = '', times = 0, after = '' } = longBody ?? {}
  return { headers, body: longBody ? before + filler.repeat(times) + after : body }
}

const toKey = ({ as }: ExampleRequest) => (as === null ? undefined : toDemoKey(as))

const send = (request: ExampleRequest) => call(request.method, request.path, toSent(request), toKey(request))

/** A step that prepares something. What it prepares may stand already. */
async function sendPlainly(request: ExampleRequest): Promise<void> {
  const { status, body } = await send(request)
  if (status >= 300 && body?.code !== 'deleted')
    throw new Error(`${request.method} ${request.path}: ${status} ${body?.code}`)
}

async function sendUnder(circumstance: Circumstance | undefined, example: Example): Promise<RecordedAnswer> {
  switch (circumstance) {
    case undefined:
      return isStream(example) ? readStream(example) : toAnswer(await send(example))
    case 'twice-at-once': {
      // More than two: the second may be held up until the first is done.
      const all = await Promise.all(Array.from({ length: 8 }, () => send(example)))
      return toAnswer(all.find(({ status }) => status >= 400))
    }
    case 'many-streams':
      return sendBesideStreams(example)
    case 'writes-meet':
      return sendWhileWritesFail(example, { kind: 'TransactionWriteConflict' })
    case 'database-away':
      return sendWhileWritesFail(example, { kind: 'DatabaseNotReachable' })
    case 'defect':
      return sendWhileWritesFail(example, {})
  }
}

function toAnswer(got: Got | undefined): RecordedAnswer {
  if (got === undefined) throw new Error('none was refused')
  const { status, headers, body } = got
  return answerSchema.parse({ status, headers: Object.fromEntries(headers), body })
}

const isStream = ({ headers }: ExampleRequest) => headers?.Accept === 'text/event-stream'

/** The first events of a stream. */
async function readStream(request: ExampleRequest): Promise<RecordedAnswer> {
  const { status, headers, body } = await respond(request.method, request.path, toSent(request), toKey(request))
  const reader = body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  while (!/^event: .*\ndata: .*\n\n/m.test(text)) {
    const chunk = await reader?.read()
    if (chunk === undefined || chunk.done) break
    text += decoder.decode(chunk.value, { stream: true })
  }
  await reader?.cancel()
  return answerSchema.parse({ status, headers: Object.fromEntries(headers), body: text })
}

async function sendBesideStreams(request: ExampleRequest): Promise<RecordedAnswer> {
  const opening = Array.from({ length: maxStreamsOfPerson }, () =>
    respond(request.method, request.path, toSent(request), toKey(request)),
  )
  const streams = await Promise.all(opening)
  try {
    return toAnswer(await send(request))
  } finally {
    await Promise.all(streams.map(async ({ body }) => body?.cancel()))
  }
}

/** Sends it while the database answers each write of an account with this error, as the driver adapters report it. */
async function sendWhileWritesFail(request: ExampleRequest, cause: object): Promise<RecordedAnswer> {
  const database = getDb()
  setDatabase(withFailingWrites(database, Object.assign(new Error('on demand'), { name: 'DriverAdapterError', cause })))
  try {
    return toAnswer(await send(request))
  } finally {
    setDatabase(database)
  }
}

function withFailingWrites(database: Database, error: Error): Database {
  const updateMany = () => Promise.reject(error)
  const account = replaceMember(database.writer.account, 'updateMany', updateMany)
  return { ...database, writer: replaceMember(database.writer, 'account', account) }
}

const replaceMember = <Target extends object>(target: Target, name: string, value: unknown): Target =>
  new Proxy(target, { get: (original, key) => (key === name ? value : Reflect.get(original, key)) })
