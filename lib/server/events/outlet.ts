import 'server-only'

/** The writing end of a streamed body. */
export interface Outlet {
  readonly body: ReadableStream<Uint8Array>
  /** Sends text, or ends the stream when its reader is too far behind. */
  send(text: string): void
  /** Ends the stream; what was sent before is still delivered. May be called more than once. */
  end(): void
}

/** What one reader may leave unread before it is dropped, in bytes. */
export const maxUnreadBytes = 262_144

const encoder = new TextEncoder()

/** A body that holds a bounded number of unread bytes. `onEnd` is called once, whoever ends it. */
export function createOutlet(onEnd: () => void): Outlet {
  let isEnded = false
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  const end = () => {
    if (isEnded) return
    isEnded = true
    controller?.close()
    onEnd()
  }
  const cancel = () => {
    controller = undefined
    end()
  }
  const start = (created: ReadableStreamDefaultController<Uint8Array>) => {
    controller = created
  }
  const strategy = new ByteLengthQueuingStrategy({ highWaterMark: maxUnreadBytes })
  const body = new ReadableStream({ start, cancel }, strategy)
  return {
    body,
    send(text) {
      if (isEnded) return
      const bytes = encoder.encode(text)
      // Whatever is left out here comes after the last id that was sent: the reader resumes there.
      if ((controller?.desiredSize ?? 0) < bytes.length) end()
      else controller?.enqueue(bytes)
    },
    end,
  }
}
