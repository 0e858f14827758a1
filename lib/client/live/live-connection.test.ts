import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLiveConnection } from './live-connection'
import type { StreamReading } from './read-stream'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Read = (reading: StreamReading) => Promise<void>

/** Ends when it is told to, as a stream does. */
const untilAborted = ({ signal }: StreamReading) =>
  new Promise<void>((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))))

function connect(read: Read) {
  const reading = vi.fn(read)
  const lookUp = vi.fn(async () => {})
  const connection = createLiveConnection({ read: reading, lookUp, onMessage: () => {}, random: () => 1 })
  connection.start()
  return { connection, reading, lookUp, ids: () => reading.mock.calls.map(([{ lastEventId }]) => lastEventId) }
}

const refuse = () => Promise.reject(new Error('no event stream'))

describe('a live connection', () => {
  it('resumes from the last id after the stream ended', async () => {
    const { ids, connection } = connect(async (reading) => {
      reading.onSign()
      reading.onId('7')
      await new Promise((resolve) => setTimeout(resolve, 10_000))
    })
    await vi.advanceTimersByTimeAsync(11_500)
    expect(ids()).toEqual([null, '7'])
    connection.stop()
  })

  it('looks up what it may have missed while it has no id to resume from, and only then', async () => {
    const { lookUp, connection } = connect((reading) => {
      reading.onSign()
      reading.onId('7')
      return untilAborted(reading)
    })
    await vi.advanceTimersByTimeAsync(0)
    expect(lookUp).toHaveBeenCalledTimes(1)
    connection.stop()
    connection.start()
    await vi.advanceTimersByTimeAsync(0)
    expect(lookUp).toHaveBeenCalledTimes(1)
    connection.stop()
  })

  it('waits longer after each failure, then looks things up and tries the stream only now and then', async () => {
    const { reading, lookUp, connection } = connect(refuse)
    await vi.advanceTimersByTimeAsync(0)
    expect([reading.mock.calls.length, lookUp.mock.calls.length]).toEqual([1, 1])
    await vi.advanceTimersByTimeAsync(2_000)
    expect(reading).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(4_000)
    expect(reading).toHaveBeenCalledTimes(3)
    await vi.advanceTimersByTimeAsync(5 * 12_000)
    expect(reading).toHaveBeenCalledTimes(3)
    expect(lookUp).toHaveBeenCalledTimes(8)
    await vi.advanceTimersByTimeAsync(12_000)
    expect(reading).toHaveBeenCalledTimes(4)
    connection.stop()
  })

  it('does not hammer a proxy that cuts every stream at once', async () => {
    const { reading, connection } = connect(async ({ onSign }) => onSign())
    await vi.advanceTimersByTimeAsync(60_000)
    expect(reading.mock.calls.length).toBeLessThan(5)
    connection.stop()
  })

  it('gives up a stream that has gone silent', async () => {
    const { reading, connection } = connect((each) => {
      each.onSign()
      return untilAborted(each)
    })
    await vi.advanceTimersByTimeAsync(39_000)
    expect(reading).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(3_000)
    expect(reading).toHaveBeenCalledTimes(2)
    connection.stop()
  })

  it('is quiet once it is stopped', async () => {
    const { reading, lookUp, connection } = connect(refuse)
    await vi.advanceTimersByTimeAsync(100)
    connection.stop()
    const before = [reading.mock.calls.length, lookUp.mock.calls.length]
    await vi.advanceTimersByTimeAsync(120_000)
    expect([reading.mock.calls.length, lookUp.mock.calls.length]).toEqual(before)
  })
})
