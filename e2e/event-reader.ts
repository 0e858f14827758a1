import { createParser, type EventSourceMessage } from 'eventsource-parser'
import { expect } from './fixtures'

interface StreamStart {
  readonly url: string
  readonly apiKey: string
  readonly lastEventId?: string | undefined
}

/** A program's view of the event stream: everything that was heard, and whether it has ended. */
export class EventReader {
  readonly heard: EventSourceMessage[] = []
  hasEnded = false
  /** The id to resume after. */
  lastId = ''
  readonly #leave = new AbortController()

  static async open({ url, apiKey, lastEventId }: StreamStart): Promise<EventReader> {
    const reader = new EventReader()
    const answer = await fetch(`${url}/api/events`, {
      headers: {
        Accept: 'text/event-stream',
        Authorization: `Bearer ${apiKey}`,
        ...(lastEventId !== undefined && { 'Last-Event-ID': lastEventId }),
      },
      signal: reader.#leave.signal,
    })
    expect(answer.status).toBe(200)
    void reader.#read(answer.body)
    await expect.poll(() => reader.lastId).not.toBe('')
    return reader
  }

  /** The versions of an account that were told of, in order. */
  versionsOf(accountId: string): number[] {
    const events = this.heard.filter(({ event }) => event?.startsWith('account.'))
    return events.flatMap(({ data }) => {
      const { id, version } = JSON.parse(data)
      return id === accountId ? [version] : []
    })
  }

  leave(): void {
    this.#leave.abort()
  }

  async #read(body: ReadableStream<Uint8Array> | null) {
    const decoder = new TextDecoder()
    let text = ''
    const parser = createParser({
      onEvent: (event) => {
        this.heard.push(event)
        this.lastId = event.id ?? this.lastId
      },
    })
    try {
      for await (const chunk of body ?? []) {
        const piece = decoder.decode(chunk, { stream: true })
        text += piece
        // The first block carries an id alone, which a parser of events keeps to itself.
        if (this.lastId === '') this.lastId = text.match(/^id: ?(\d+)$/m)?.[1] ?? ''
        parser.feed(piece)
      }
    } catch {
      // left, or cut off
    }
    this.hasEnded = true
  }
}
