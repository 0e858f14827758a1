import { describe, expect, it } from 'vitest'
import { createGate, type GateOptions } from './gate'

/** A gate whose rounds start when `turn` is called, and which notes what ran together. */
function setUp(options: Partial<GateOptions> = {}) {
  const rounds: (() => void)[] = []
  const sizes: number[] = []
  const gate = createGate({
    maxGroupSize: 3,
    schedule: (round) => rounds.push(round),
    runGroup: async (statements) => {
      sizes.push(statements.length)
      for (const statement of statements) await statement.execute()
      for (const statement of statements) statement.settle()
    },
    ...options,
  })
  const turn = async () => {
    rounds.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { gate, sizes, turn, rounds }
}

describe('the gate', () => {
  it('groups what stands in the queue when a round starts, up to the limit, in order', async () => {
    const { gate, sizes, turn } = setUp()
    const order: number[] = []
    const all = [1, 2, 3, 4, 5].map((n) => gate.run(async () => order.push(n)))
    expect(order).toEqual([])
    await turn()
    expect(order).toEqual([1, 2, 3])
    await turn()
    expect(await Promise.all(all)).toEqual([1, 2, 3, 4, 5])
    expect(sizes).toEqual([3, 2])
  })

  it('lets nothing pass a holder, in front of it or behind it', async () => {
    const { gate, sizes, turn } = setUp()
    const order: string[] = []
    const note = (text: string) => gate.run(async () => order.push(text))
    void note('a')
    const holder = gate.acquire()
    void note('b')
    await turn()
    const release = await holder
    await turn()
    expect(order).toEqual(['a'])
    order.push('held')
    release()
    await turn()
    expect(order).toEqual(['a', 'held', 'b'])
    expect(sizes).toEqual([1, 1])
  })

  it('opens for one holder after another, and once for two releases', async () => {
    const { gate } = setUp()
    const release = await gate.acquire()
    const order: string[] = []
    const acquire = async (name: string) => {
      const done = await gate.acquire()
      order.push(name)
      return done
    }
    const [second, third] = [acquire('second'), acquire('third')]
    release()
    release()
    const releaseSecond = await second
    expect(order).toEqual(['second'])
    releaseSecond()
    await third
    expect(order).toEqual(['second', 'third'])
  })

  it('rejects only the statement that fails', async () => {
    const { gate, turn } = setUp()
    const good = gate.run(async () => 'good')
    const bad = gate.run(async () => {
      throw new Error('bad')
    })
    const settled = Promise.allSettled([good, bad])
    await turn()
    expect(await settled).toMatchObject([{ value: 'good' }, { reason: { message: 'bad' } }])
  })

  it('stays open when a whole group fails, and answers each of it', async () => {
    let isBroken = true
    const { gate, turn } = setUp({
      runGroup: async (statements) => {
        if (isBroken) throw new Error('no disk')
        for (const statement of statements) await statement.execute()
        for (const statement of statements) statement.settle()
      },
    })
    const lost = Promise.allSettled([gate.run(async () => 1), gate.run(async () => 2)])
    await turn()
    expect(await lost).toMatchObject([{ reason: { message: 'no disk' } }, { reason: { message: 'no disk' } }])
    isBroken = false
    const next = gate.run(async () => 3)
    await turn()
    expect(await next).toBe(3)
  })
})
