import { describe, expect, it } from 'vitest'
import type { Limit } from './limit'
import type { SharedCounter } from './shared-counter'
import { createSharedLimiter } from './shared-limiter'

const limit: Limit = { name: 'test', calls: 100, seconds: 60 }

/** A counter that several limiters take from, and a clock. */
function createStore() {
  const store = { now: 0, taken: 0, asked: 0, isDown: false, failures: 0 }
  let endsAt = 0
  const counter: SharedCounter = {
    async take(_, points) {
      store.asked++
      await Promise.resolve()
      if (store.isDown) throw new Error('away')
      if (endsAt <= store.now) {
        endsAt = store.now + limit.seconds * 1_000
        store.taken = 0
      }
      store.taken += points
      const over = Math.max(0, store.taken - limit.calls)
      return { granted: Math.max(0, points - over), endsInMs: endsAt - store.now }
    },
  }
  const open = () =>
    createSharedLimiter(limit, counter, { now: () => store.now, onFailure: () => void store.failures++ })
  return { store, open }
}

/** How many of so many calls, one after the other, go on. */
async function countPassed(limiters: readonly ReturnType<typeof createSharedLimiter>[], calls: number) {
  let passed = 0
  for (let call = 0; call < calls; call++) {
    const waitMs = await limiters[call % limiters.length]?.count('ana')
    if (waitMs === null) passed++
    await new Promise((resolve) => setImmediate(resolve))
  }
  return passed
}

describe('a limit that instances share', () => {
  it('lets as many calls go on in one instance as it says, and says how long to wait', async () => {
    const { open } = createStore()
    const limiter = open()
    expect(await countPassed([limiter], 130)).toBe(100)
    expect(await limiter.count('ana')).toBe(60_000)
  })

  it('lets two instances have as many together, but for a block at most', async () => {
    const { open } = createStore()
    const passed = await countPassed([open(), open()], 300)
    expect(passed).toBeGreaterThanOrEqual(95)
    expect(passed).toBeLessThanOrEqual(100)
  })

  it('asks for points in blocks, not at every call', async () => {
    const { store, open } = createStore()
    await countPassed([open()], 100)
    expect(store.asked).toBeLessThanOrEqual(21)
  })

  it('never lets a call wait for the counter', async () => {
    const never: SharedCounter = { take: () => new Promise(() => undefined) }
    const limiter = createSharedLimiter(limit, never, { onFailure: () => undefined })
    const answers = await Promise.all(Array.from({ length: 120 }, () => limiter.count('ana')))
    expect(answers.filter((waitMs) => waitMs === null)).toHaveLength(100)
  })

  it('counts on in each instance while the counter is away, and asks it again after a rest', async () => {
    const { store, open } = createStore()
    store.isDown = true
    const limiter = open()
    expect(await countPassed([limiter], 50)).toBe(50)
    expect([store.asked, store.failures]).toEqual([1, 1])
    store.now += 1_000
    store.isDown = false
    expect(await countPassed([limiter], 100)).toBe(50)
    expect(store.taken).toBeGreaterThanOrEqual(100)
  })

  it('starts again when the window ends, and counts each key by itself', async () => {
    const { store, open } = createStore()
    const limiter = open()
    expect(await countPassed([limiter], 120)).toBe(100)
    store.now += 60_000
    expect(await limiter.count('ana')).toBeNull()
    expect(await countPassed([limiter], 120)).toBe(99)
  })
})
