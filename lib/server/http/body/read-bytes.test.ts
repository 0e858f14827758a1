import { describe, expect, it } from 'vitest'
import { maxBodyBytes, readBytes } from './read-bytes'

interface Sent {
  readonly chunks: readonly Uint8Array[]
  readonly headers?: Record<string, string>
  /** The last chunk is not the end. */
  readonly isEndless?: boolean
}

/** A body that arrives chunk by chunk, and how many chunks were taken from it. */
function toRequest({ chunks, headers, isEndless }: Sent) {
  const state = { pulled: 0, isCancelled: false }
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const chunk = chunks[state.pulled]
        if (chunk !== undefined) {
          state.pulled++
          controller.enqueue(chunk)
        } else if (isEndless) return new Promise(() => undefined)
        else controller.close()
      },
      cancel() {
        state.isCancelled = true
      },
    },
    { highWaterMark: 0 },
  )
  const init = { method: 'POST', body, duplex: 'half', ...(headers && { headers }) }
  return { request: new Request('http://localhost/api/accounts', init), state }
}

const kilobytes = (count: number) => Array.from({ length: count }, () => new Uint8Array(1_024))

describe('a body', () => {
  it('of exactly 1 MiB is read', async () => {
    const { request } = toRequest({ chunks: kilobytes(1_024) })
    const got = await readBytes(request)
    expect(got.ok && got.value.length).toBe(maxBodyBytes)
  })

  it('that goes beyond 1 MiB without saying so is refused at the first byte too many, and not read on', async () => {
    const { request, state } = toRequest({ chunks: kilobytes(4_096) })
    expect(await readBytes(request)).toMatchObject({ ok: false, refusal: { code: 'payload-too-large' } })
    expect(state).toEqual({ pulled: 1_025, isCancelled: true })
  })

  it('that says it is too large is refused unread', async () => {
    const { request, state } = toRequest({ chunks: kilobytes(1), headers: { 'content-length': '1048577' } })
    expect(await readBytes(request)).toMatchObject({ ok: false, refusal: { code: 'payload-too-large' } })
    expect(state.pulled).toBe(0)
  })

  it.each([['1025'], ['1023'], ['0']])('of 1,024 bytes that says it has %s is refused', async (length) => {
    const { request } = toRequest({ chunks: kilobytes(1), headers: { 'content-length': length } })
    expect(await readBytes(request)).toMatchObject({ ok: false, refusal: { reason: 'malformed-json' } })
  })

  it('that never ends is given up', async () => {
    const { request, state } = toRequest({ chunks: kilobytes(2), isEndless: true })
    const refused = { code: 'invalid-request', reason: 'malformed-json', detail: expect.stringContaining('20 seconds') }
    expect(await readBytes(request, 20)).toMatchObject({ ok: false, refusal: refused })
    expect(state.isCancelled).toBe(true)
  })
})
