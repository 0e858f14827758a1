import { afterEach, describe, expect, it, vi } from 'vitest'
import { eventOf } from './live.fixture'
import type { LiveMessage } from './live-message'
import { readStream } from './read-stream'

afterEach(() => void vi.unstubAllGlobals())

/** A server that answers with these chunks, cut wherever a network cuts. */
function answer(chunks: readonly string[], init: ResponseInit = {}) {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk))
      controller.close()
    },
  })
  const send = vi.fn(async () => new Response(body, { headers: { 'Content-Type': 'text/event-stream' }, ...init }))
  vi.stubGlobal('fetch', send)
  return send
}

async function read(lastEventId: string | null = null) {
  const messages: LiveMessage[] = []
  const ids: string[] = []
  const onSign = vi.fn()
  const onMessage = (message: LiveMessage) => void messages.push(message)
  const onId = (id: string) => void ids.push(id)
  await readStream({ lastEventId, signal: new AbortController().signal, onSign, onMessage, onId })
  return { messages, ids, onSign }
}

const data = JSON.stringify(eventOf(2, ['phone']))

describe('reading the stream', () => {
  it('puts events together from whatever pieces arrive, with their ids', async () => {
    answer(['retry: 2000\nid: 4\n\n', `id: 5\nevent: account.chan`, `ged\ndata: ${data}`, '\n\n: beat\n\n'])
    const { messages, ids, onSign } = await read()
    expect(messages).toEqual([{ kind: 'account', event: eventOf(2, ['phone']) }])
    expect(ids).toEqual(['5'])
    expect(onSign).toHaveBeenCalledTimes(3)
  })

  it('passes over what it does not know, and still resumes after it', async () => {
    answer(['id: 6\nevent: ledger.changed\ndata: {}\n\n'])
    expect(await read()).toMatchObject({ messages: [], ids: ['6'] })
  })

  it('asks for what came after the last id', async () => {
    const send = answer([])
    await read('41')
    expect(send).toHaveBeenCalledWith(
      '/api/events',
      expect.objectContaining({ headers: { Accept: 'text/event-stream', 'Last-Event-ID': '41' } }),
    )
  })

  it.each([
    ['a refusal', { status: 429 }],
    ['a page of a proxy', { headers: { 'Content-Type': 'text/html' } }],
  ])('throws for %s', async (_, init) => {
    answer(['<html>'], init)
    await expect(read()).rejects.toThrow('no event stream')
  })
})
