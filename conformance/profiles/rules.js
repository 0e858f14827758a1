import { expectMembers, expectProblem, expectSame, expectThat, must } from '../clause.js'

/** @typedef {import('../trial.js').Trial} Trial */

/** @param {Trial} trial */
async function reopen(trial) {
  const made = await trial.make({ status: 'active' })
  return { made, answer: await trial.patch(made.id, { version: 1, status: 'prospect' }) }
}

/** @type {import('../clause.js').Profile} */
export const rules = {
  name: 'rules',
  title: 'Rules of an account',
  async offers(trial) {
    const { answer } = await reopen(trial)
    return answer.body?.code === 'rule-violation' || 'the rules of an account are not kept'
  },
  clauses: [
    must(
      'R-01',
      'A change that breaks a rule MUST be 409 `rule-violation` with `rule`, `pointer`, `detail` and `remedies[]`, and change nothing.',
      'this contract',
      async (trial) => {
        const { made, answer } = await reopen(trial)
        expectProblem(answer, 409, 'rule-violation')
        expectMembers(answer, { rule: 'status-transition', pointer: '/status' })
        expectThat(Array.isArray(answer.body.remedies), 'wants remedies[]', answer)
        expectSame(await trial.read(made.id), made, 'the record to be still')
      },
    ),
    must('R-02', '`status-transition` MUST name what is `allowed`.', 'this contract', async (trial) => {
      const { answer } = await reopen(trial)
      const allowed = [...(answer.body?.allowed ?? [])].sort()
      expectSame(allowed, ['closed', 'suspended'], 'allowed', answer)
    }),
    must(
      'R-03',
      'Rules MUST hold for creations, too: a prospect with a credit above 100000 is `prospect-credit`, with its `limit`.',
      'this contract',
      async (trial) => {
        const answer = await trial.post({ body: trial.fresh({ status: 'prospect', creditLimit: 200_000 }) })
        expectMembers(expectProblem(answer, 409, 'rule-violation'), { rule: 'prospect-credit', limit: 100_000 })
      },
    ),
    must('R-04', 'A stale version MUST be told before a broken rule.', 'this contract', async (trial) => {
      const { id } = await trial.makeThird()
      expectProblem(await trial.patch(id, { version: 1, status: 'prospect' }), 409, 'stale-version')
    }),
  ],
}
