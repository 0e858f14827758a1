import type { Account } from '@/lib/accounts/account'
import { expect, test } from '../fixtures'

const accounts = 8
const opening = 10_000
const workers = 12
const movesEach = 8

/** A generator of numbers below `below`, the same for the same seed (mulberry32). */
function createDice(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

/** Whatever is under way: all the money is there, and nobody owes more than they may. */
function expectSound(balances: readonly number[], seed: number) {
  expect(balances, `seed ${seed}`).toHaveLength(accounts)
  expect(sum(balances), `seed ${seed}`).toBe(accounts * opening)
  expect(Math.min(...balances), `seed ${seed}`).toBeGreaterThanOrEqual(-2_000)
}

test.describe('twelve people move money between eight accounts', () => {
  test('none is made or lost, and no account falls below its limit', async ({ api }) => {
    const [ana, bo] = [api('ana'), api('bo')]
    const seed = Date.now()
    const tag = `bank-${seed}`
    const bank: Account[] = []
    for (let count = 0; count < accounts; count++) {
      const account = await ana.create({ creditLimit: 2_000, tags: [tag] })
      await ana.transfer({ fromId: null, toId: account.id, amount: opening })
      bank.push(account)
    }

    async function move(worker: number): Promise<number> {
      const roll = createDice(seed + worker)
      let made = 0
      for (let count = 0; count < movesEach; count++) {
        const start = roll(accounts)
        const [from, to] = [bank[start], bank[(start + 1 + roll(accounts - 1)) % accounts]]
        const answer = await bo.tryTransfer({ fromId: from?.id ?? '', toId: to?.id ?? '', amount: 1 + roll(9_000) })
        expect([201, 409], `seed ${seed}`).toContain(answer.status())
        if (answer.status() === 201) made++
      }
      return made
    }
    const moving = Promise.all(Array.from({ length: workers }, (_, worker) => move(worker)))
    let isMoving = true
    const watching = (async () => {
      while (isMoving) expectSound(await ana.readBalances(tag), seed)
    })()
    const made = sum(await moving)
    isMoving = false
    await watching

    expect(made).toBeGreaterThan(0)
    expectSound(await ana.readBalances(tag), seed)
  })
})

test.describe('two requests with one key', () => {
  test('move the money once, and both get the same answer in the end', async ({ api }) => {
    const ana = api('ana')
    for (let round = 0; round < 5; round++) {
      const account = await ana.create()
      const wish = { fromId: null, toId: account.id, amount: 100 }
      const key = `round-${round}-${account.id}`
      const answers = await Promise.all(Array.from({ length: 4 }, () => ana.tryTransfer(wish, key)))
      const ids = await Promise.all(answers.filter((answer) => answer.status() === 201).map((answer) => answer.json()))
      expect(new Set(ids.map(({ id }) => id)).size).toBe(1)
      expect(await ana.readBalance(account.id)).toBe(100)
    }
  })
})
