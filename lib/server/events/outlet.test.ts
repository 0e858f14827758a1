import { describe, expect, it, vi } from 'vitest'
import { createOutlet, maxUnreadBytes } from './outlet'

describe('an outlet', () => {
  it('drops a reader that is too far behind; what was sent before is delivered whole', async () => {
    const onEnd = vi.fn()
    const { body, send } = createOutlet(onEnd)
    const line = 'x'.repeat(1_023)
    for (let count = 0; count < 1_000; count++) send(`${line}\n`)
    expect(onEnd).toHaveBeenCalledTimes(1)
    const lines = (await new Response(body).text()).trimEnd().split('\n')
    expect(lines).toEqual(Array.from({ length: maxUnreadBytes / 1_024 }, () => line))
  })

  it('never ends for a reader that keeps up', async () => {
    const onEnd = vi.fn()
    const { body, send } = createOutlet(onEnd)
    const reader = body.getReader()
    for (let count = 0; count < 1_000; count++) {
      send('x'.repeat(1_024))
      await reader.read()
    }
    expect(onEnd).not.toHaveBeenCalled()
  })

  it('ends once, whoever ends it', async () => {
    const onEnd = vi.fn()
    const { body, send, end } = createOutlet(onEnd)
    await body.cancel()
    end()
    send('late')
    expect(onEnd).toHaveBeenCalledTimes(1)
  })
})
