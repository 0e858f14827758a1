import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { getMetrics } from '@/lib/server/metrics/metrics'
import { setLogStream } from '../log'
import type { Entry } from './conflict'
import { createConflictLog } from './conflict-log'

beforeEach(() => {
  vi.useFakeTimers()
  setLogStream({ write: () => {} })
})
afterEach(() => {
  setLogStream(null)
  vi.useRealTimers()
})

const entry = (): Entry => ({
  kind: 'conflict',
  workspaceId: 'w',
  accountId: v7(),
  personId: 'p',
  code: 'locked',
  fields: [],
  at: new Date(),
})
const countDropped = async () => (await getMetrics().recordsDropped.get()).values[0]?.value ?? 0

describe('the queue of conflict records', () => {
  it('writes nothing while a call waits, and all that came within a second at once, in its order', async () => {
    const write = vi.fn(async (_: readonly Entry[]) => {})
    const log = createConflictLog({ write })
    const entries = [entry(), entry(), entry()]
    for (const one of entries) log.note(one)
    await vi.advanceTimersByTimeAsync(900)
    expect(write).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(200)
    expect(write.mock.calls).toEqual([[entries]])
  })

  it('drops and counts what does not fit', async () => {
    const write = vi.fn(async (_: readonly Entry[]) => {})
    const before = await countDropped()
    const log = createConflictLog({ write, capacity: 2 })
    for (let n = 0; n < 5; n++) log.note(entry())
    await log.flush()
    expect(write.mock.calls[0]?.[0]).toHaveLength(2)
    expect((await countDropped()) - before).toBe(3)
  })

  it('keeps what could not be written, and tries again', async () => {
    const write = vi.fn(async (_: readonly Entry[]) => {})
    write.mockRejectedValueOnce(new Error('away'))
    const log = createConflictLog({ write })
    const one = entry()
    log.note(one)
    await vi.advanceTimersByTimeAsync(3_000)
    expect(write.mock.calls).toEqual([[[one]], [[one]]])
  })

  it('gives up a batch that fails again and again, and goes on with the next', async () => {
    const [bad, good] = [entry(), entry()]
    const written: Entry[] = []
    const before = await countDropped()
    const log = createConflictLog({
      batchSize: 1,
      write: async (batch) => {
        if (batch.includes(bad)) throw new Error('no')
        written.push(...batch)
      },
    })
    log.note(bad)
    log.note(good)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(written).toEqual([good])
    expect((await countDropped()) - before).toBe(1)
  })

  it('writes at once when the process is about to end', async () => {
    const write = vi.fn(async (_: readonly Entry[]) => {})
    const log = createConflictLog({ write })
    log.note(entry())
    await log.drain()
    expect(write).toHaveBeenCalledTimes(1)
    log.note(entry())
    await vi.advanceTimersByTimeAsync(0)
    expect(write).toHaveBeenCalledTimes(2)
  })
})
