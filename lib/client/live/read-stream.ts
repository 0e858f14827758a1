import { EventSourceParserStream } from 'eventsource-parser/stream'
import { authorization } from '../tab-identity'
import { type LiveMessage, parseLiveMessage } from './live-message'

export interface StreamReading {
  /** The last id that was heard; null to begin now. */
  readonly lastEventId: string | null
  readonly signal: AbortSignal
  /** Called for whatever arrives, a comment too: the stream is alive. */
  readonly onSign: () => void
  readonly onId: (id: string) => void
  readonly onMessage: (message: LiveMessage) => void
}

/**
 * Reads the event stream as this tab's person until it ends; throws where there is none to read. With `fetch`, since
 * the person is in a header and `EventSource` sends none.
 */
export async function readStream(reading: StreamReading): Promise<void> {
  const { lastEventId, signal, onSign, onId, onMessage } = reading
  const resume: Record<string, string> = lastEventId === null ? {} : { 'Last-Event-ID': lastEventId }
  const response = await fetch('/api/events', {
    headers: { ...authorization(), Accept: 'text/event-stream', ...resume },
    cache: 'no-store',
    signal,
  })
  const type = response.headers.get('Content-Type') ?? ''
  if (!response.ok || response.body === null || !type.startsWith('text/event-stream')) {
    await response.body?.cancel()
    throw new Error(`no event stream: status ${response.status}`)
  }
  const frames = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream({ onComment: onSign, onRetry: onSign }))
    .getReader()
  for (let next = await frames.read(); !next.done; next = await frames.read()) {
    onSign()
    const { id, event, data } = next.value
    const message = parseLiveMessage({ event, data })
    if (message !== null) onMessage(message)
    // Only after it was dealt with: whoever resumes from an id has its event.
    if (id) onId(id)
  }
}
