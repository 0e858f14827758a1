import 'server-only'

const chunkLength = 64 * 1024

/**
 * A stream of lines that is read no faster than its reader takes it. An error ends it abruptly: the reader sees a
 * transfer that was broken off, never a short one that looks whole.
 */
export function toStream(lines: AsyncGenerator<string>, onError: (error: unknown) => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          let text = ''
          while (text.length < chunkLength) {
            const next = await lines.next()
            if (next.done) {
              if (text !== '') controller.enqueue(encoder.encode(text))
              controller.close()
              return
            }
            text += next.value
          }
          controller.enqueue(encoder.encode(text))
        } catch (error) {
          onError(error)
          controller.error(error)
        }
      },
      async cancel() {
        await lines.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}
