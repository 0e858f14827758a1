// For tests of the event stream: reads one as a client does.
import { type Caller, respond } from './test-api'

export interface Frame {
  /** The newest id that the stream has sent so far. */
  readonly id: string
  readonly name: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into data of every shape
  readonly data: any
}

export interface OpenStream {
  readonly response: Response
  /** The next event of this name; the ones before it are passed over. Null when the stream ends first. */
  next(name?: string): Promise<Frame | null>
  /** The next comment. */
  beat(): Promise<string>
  /** The id from which this client would resume. */
  lastId(): string
  close(): Promise<void>
}

const open = new Set<OpenStream>()

/** Goes away from every stream that a test has left open. */
export async function closeAll(): Promise<void> {
  await Promise.all([...open].map((stream) => stream.close()))
}

/** Opens the stream, and reads its first lines. */
export async function listen(caller: Caller, query = '', headers: Record<string, string> = {}): Promise<OpenStream> {
  const leaving = new AbortController()
  const sent = { headers: { accept: 'text/event-stream', ...headers }, signal: leaving.signal }
  const response = await respond('GET', `/events${query}`, sent, caller.key)
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let id = ''
  const nextBlock = async (): Promise<string | null> => {
    const end = text.indexOf('\n\n')
    if (end >= 0) {
      const block = text.slice(0, end)
      text = text.slice(end + 2)
      id = /^id: (.*)$/m.exec(block)?.[1] ?? id
      return block
    }
    const chunk = await reader?.read()
    if (chunk === undefined || chunk.done) return null
    text += decoder.decode(chunk.value, { stream: true })
    return nextBlock()
  }
  const untilBlock = async (pattern: RegExp) => {
    let block = await nextBlock()
    while (block !== null && !pattern.test(block)) block = await nextBlock()
    return block
  }
  const stream: OpenStream = {
    response,
    async next(name) {
      const block = await untilBlock(name === undefined ? /^event: /m : new RegExp(`^event: ${name}$`, 'm'))
      return block === null ? null : toFrame(block, id)
    },
    beat: async () => (await untilBlock(/^:/)) ?? '',
    lastId: () => id,
    async close() {
      open.delete(stream)
      leaving.abort()
      await reader?.cancel().catch(() => {})
    },
  }
  open.add(stream)
  if (response.ok) await nextBlock()
  return stream
}

function toFrame(block: string, id: string): Frame {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? ''
  return { id, name: field('event'), data: JSON.parse(field('data')) }
}
