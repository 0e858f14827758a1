// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startRounds } from './rounds'

let stop = () => {}
let wake = () => {}
function start(send: () => Promise<boolean>, isPossible = () => true) {
  stop = startRounds({
    send,
    isPossible,
    onWake: (listener) => {
      wake = listener
      return () => {}
    },
  })
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  stop()
  vi.useRealTimers()
})

describe('rounds of the outbox', () => {
  it('begin at once, and go on in growing pauses while something is left', async () => {
    const send = vi.fn(async () => true)
    start(send)
    await pass(0)
    expect(send).toHaveBeenCalledTimes(1)
    await pass(3_000)
    expect(send).toHaveBeenCalledTimes(2)
    await pass(5_999)
    expect(send).toHaveBeenCalledTimes(2)
    await pass(1)
    expect(send).toHaveBeenCalledTimes(3)
  })

  it('end when nothing is left, and begin again when the network comes back', async () => {
    const send = vi.fn(async () => false)
    start(send)
    await pass(120_000)
    expect(send).toHaveBeenCalledTimes(1)
    window.dispatchEvent(new Event('online'))
    await pass(0)
    expect(send).toHaveBeenCalledTimes(2)
  })

  it('never run twice at once: who asks meanwhile gets one more', async () => {
    let resolve = (_isLeft: boolean) => {}
    const promise = new Promise<boolean>((end) => {
      resolve = end
    })
    const send = vi.fn(() => promise)
    start(send)
    wake()
    wake()
    await pass(0)
    expect(send).toHaveBeenCalledTimes(1)
    resolve(false)
    await pass(0)
    expect(send).toHaveBeenCalledTimes(2)
  })

  it('do nothing while nothing can be sent, and go on after a failure', async () => {
    let isPossible = false
    const send = vi.fn().mockRejectedValueOnce(new Error('storage')).mockResolvedValue(false)
    start(send, () => isPossible)
    await pass(10_000)
    expect(send).not.toHaveBeenCalled()
    isPossible = true
    wake()
    await pass(3_000)
    expect(send).toHaveBeenCalledTimes(2)
  })
})
