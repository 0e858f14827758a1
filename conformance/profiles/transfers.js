import { randomUUID } from 'node:crypto'
import { expectFault, expectMembers, expectProblem, expectSame, expectStatus, expectThat, must } from '../clause.js'

/** @typedef {import('../trial.js').Trial} Trial */

/** @param {Trial} trial @param {object} body @param {string} [key] */
const move = (trial, body, key = randomUUID()) =>
  trial.send('POST', trial.beside('transfers'), { body, headers: { 'Idempotency-Key': key } })
/** @param {Trial} trial @param {string} id @returns {Promise<number>} */
const balanceOf = async (trial, id) =>
  expectStatus(await trial.send('GET', trial.one(id, '/balance')), 200).body.balance

/**
 * Two active accounts without credit, the first with 1000; emptied afterwards, else they could not be deleted.
 * @param {Trial} trial @param {(fromId: string, toId: string) => Promise<void>} use
 */
async function withMoney(trial, use) {
  const [from, to] = [await trial.make({ creditLimit: 0 }), await trial.make({ creditLimit: 0 })]
  expectStatus(await move(trial, { fromId: null, toId: from.id, amount: 1000 }), 201)
  try {
    await use(from.id, to.id)
  } finally {
    for (const { id } of [from, to]) {
      const amount = await balanceOf(trial, id)
      if (amount > 0) await move(trial, { fromId: id, toId: null, amount })
    }
  }
}

/** @type {import('../clause.js').Profile} */
export const transfers = {
  name: 'transfers',
  title: 'Money, which is never merged',
  async offers(trial) {
    const { status } = await trial.send('GET', `${trial.beside('transfers')}?limit=1`)
    return status === 200 || `GET of transfers is ${status}`
  },
  clauses: [
    must(
      'T-01',
      '`POST` of `{fromId, toId, amount}` MUST answer 201 with the transfer, and move exactly that.',
      'this contract',
      (trial) =>
        withMoney(trial, async (fromId, toId) => {
          const answer = expectStatus(await move(trial, { fromId, toId, amount: 300 }), 201)
          expectMembers(answer, { fromId, toId, amount: 300 })
          expectSame([await balanceOf(trial, fromId), await balanceOf(trial, toId)], [700, 300], 'balances', answer)
        }),
    ),
    must(
      'T-02',
      '`Idempotency-Key` MUST be asked for (400, `reason: "idempotency-key-required"`), and a repetition MUST move nothing.',
      'this contract',
      (trial) =>
        withMoney(trial, async (fromId, toId) => {
          const body = { fromId, toId, amount: 100 }
          const bare = await trial.send('POST', trial.beside('transfers'), { body })
          expectMembers(expectProblem(bare, 400, 'invalid-request'), { reason: 'idempotency-key-required' })
          const key = randomUUID()
          const [first, again] = [await move(trial, body, key), await move(trial, body, key)]
          expectSame(expectStatus(again, 201).body.id, first.body.id, 'id', again)
          expectSame(await balanceOf(trial, toId), 100, 'the balance', again)
        }),
    ),
    must(
      'T-03',
      'An amount that is no integer from 1 to 10^12, and one account twice, MUST be 422 `validation-failed`.',
      'this contract',
      (trial) =>
        withMoney(trial, async (fromId, toId) => {
          for (const amount of [0, -1, 1.5, '1', 1e12 + 1])
            expectFault(await move(trial, { fromId, toId, amount }), '/amount')
          expectProblem(await move(trial, { fromId, toId: fromId, amount: 1 }), 422, 'validation-failed')
          expectFault(await move(trial, { fromId, toId: randomUUID(), amount: 1 }), '/toId')
        }),
    ),
    must(
      'T-04',
      'What is not there MUST be 409 `rule-violation`, `insufficient-funds`, also where transfers arrive together: none is made up, none is lost.',
      'this contract',
      (trial) =>
        withMoney(trial, async (fromId, toId) => {
          const answers = await Promise.all(Array.from({ length: 8 }, () => move(trial, { fromId, toId, amount: 300 })))
          const done = answers.filter(({ status }) => status === 201)
          const busy = answers.filter(({ body }) => body?.code === 'transaction-conflict')
          for (const answer of answers)
            if (answer.status !== 201 && !busy.includes(answer))
              expectMembers(expectProblem(answer, 409, 'rule-violation'), { rule: 'insufficient-funds' })
          expectThat(done.length <= 3 && done.length + busy.length >= 3, `wants 3 transfers, got ${done.length}`)
          const moved = done.length * 300
          const balances = [await balanceOf(trial, fromId), await balanceOf(trial, toId)]
          expectSame(balances, [1000 - moved, moved], 'balances')
        }),
    ),
  ],
}
