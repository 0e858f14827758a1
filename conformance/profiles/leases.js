import { expectMembers, expectProblem, expectStatus, expectThat, must, NotOffered } from '../clause.js'

/** @typedef {import('../trial.js').Trial} Trial */
/** @typedef {import('../trial.js').Caller} Caller */

/** @param {Trial} trial @param {string} id @param {Caller} as @param {object} [body] */
const take = (trial, id, as, body = {}) => trial.send('PUT', trial.one(id, '/lease'), { as, body })
/** @param {Trial} trial @param {string} id @param {Caller} as */
const release = (trial, id, as) => trial.send('DELETE', trial.one(id, '/lease'), { as })
/** @param {Trial} trial */
function needOther(trial) {
  if (trial.target.keys.other === undefined) throw new NotOffered('it needs --other-key')
}

/** @type {import('../clause.js').Profile} */
export const leases = {
  name: 'leases',
  title: 'Who is editing',
  async offers(trial) {
    const { id } = await trial.make()
    const { status } = await take(trial, id, 'own')
    await release(trial, id, 'own')
    return status === 200 || `PUT …/lease is ${status}`
  },
  clauses: [
    must(
      'L-01',
      '`PUT …/lease` MUST answer `{holder, acquiredAt, expiresAt}`, `ttlSeconds` from now, and MAY be repeated by its holder.',
      'this contract',
      async (trial) => {
        const { id } = await trial.make()
        for (const ttlSeconds of [30, 60]) {
          const answer = expectStatus(await take(trial, id, 'own', { ttlSeconds }), 200)
          const left = Date.parse(answer.body?.expiresAt) - Date.parse(answer.headers.get('date') ?? '')
          expectThat(typeof answer.body?.holder?.id === 'string', 'wants holder.id', answer)
          const isNear = Number.isNaN(left) || Math.abs(left - ttlSeconds * 1000) < 10_000
          expectThat(isNear, `wants expiresAt in ${ttlSeconds} s`, answer)
        }
        expectStatus(await release(trial, id, 'own'), 204)
      },
    ),
    must('L-02', 'A `ttlSeconds` that is not 10 to 300 MUST be 422.', 'this contract', async (trial) => {
      const { id } = await trial.make()
      for (const ttlSeconds of [9, 301, '60'])
        expectProblem(await take(trial, id, 'own', { ttlSeconds }), 422, 'validation-failed')
    }),
    must(
      'L-03',
      'What somebody else holds MUST be 423 `locked` with `lease` (`holder`, `acquiredAt`, `expiresAt`, `canTakeOver`).',
      'RFC 4918 §11.3',
      async (trial) => {
        needOther(trial)
        const { id } = await trial.make()
        expectStatus(await take(trial, id, 'other'), 200)
        const answer = expectProblem(await take(trial, id, 'own'), 423, 'locked')
        for (const name of ['holder', 'acquiredAt', 'expiresAt', 'canTakeOver'])
          expectThat(answer.body.lease?.[name] !== undefined, `wants lease.${name}`, answer)
        expectStatus(await release(trial, id, 'other'), 204)
      },
    ),
    must(
      'L-04',
      'Who may take over MUST get the lease with `takeOver: true`; releasing what somebody else holds MUST be 403.',
      'this contract',
      async (trial) => {
        needOther(trial)
        const { id } = await trial.make()
        expectStatus(await take(trial, id, 'other'), 200)
        expectStatus(await take(trial, id, 'own', { takeOver: true }), 200)
        expectProblem(await release(trial, id, 'other'), 403, 'forbidden')
        expectStatus(await release(trial, id, 'own'), 204)
      },
    ),
    must(
      'L-05',
      'A lease MUST NOT stand in for the version: its holder is refused over a stale one as everybody is.',
      'this contract',
      async (trial) => {
        const { id } = await trial.makeThird()
        expectStatus(await take(trial, id, 'own'), 200)
        const answer = await trial.patch(id, { version: 1, [trial.first]: 'Held' })
        expectMembers(expectProblem(answer, 409, 'stale-version'), { currentVersion: 3 })
        expectStatus(await release(trial, id, 'own'), 204)
      },
    ),
  ],
}
