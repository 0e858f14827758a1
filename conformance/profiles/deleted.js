import { expectMembers, expectProblem, expectSame, expectStatus, expectThat, must } from '../clause.js'

/** @typedef {import('../trial.js').Trial} Trial */

/** A record that was deleted at version 1, as it was, and what a GET tells of it. @param {Trial} trial */
async function bury(trial) {
  const made = await trial.make()
  await trial.remove(made.id)
  return { made, answer: await trial.get(made.id) }
}
/** @param {Trial} trial @param {string} id @param {object} body */
const restore = (trial, id, body) => trial.send('POST', trial.one(id, '/restore'), { body })

/** @type {import('../clause.js').Profile} */
export const deleted = {
  name: 'deleted',
  title: 'Deleted, and brought back',
  async offers(trial) {
    const { answer } = await bury(trial)
    return answer.status === 410 || `GET of a deleted record is ${answer.status}`
  },
  clauses: [
    must(
      'D-01',
      '`GET` of a deleted record MUST be 410 `deleted` with `deletedAt`, `deletedBy`, `lastVersion`, `last` and `restorable`.',
      'RFC 9110 §15.5.11',
      async (trial) => {
        const { made, answer } = await bury(trial)
        expectProblem(answer, 410, 'deleted')
        expectMembers(answer, { restorable: true })
        for (const name of ['deletedAt', 'deletedBy', 'lastVersion'])
          expectThat(answer.body[name] !== undefined, `wants the member ${name}`, answer)
        expectSame(answer.body.last?.[trial.first], made[trial.first], `last.${trial.first}`, answer)
      },
    ),
    must(
      'D-02',
      'A write to a deleted record MUST be 409 `deleted` with the same members.',
      'this contract',
      async (trial) => {
        const { made, answer } = await bury(trial)
        const late = await trial.patch(made.id, { version: 1, [trial.first]: 'Late' })
        expectProblem(late, 409, 'deleted')
        for (const name of ['deletedAt', 'deletedBy', 'lastVersion', 'last'])
          expectSame(late.body[name], answer.body[name], name, late)
      },
    ),
    must(
      'D-03',
      '`POST …/restore` over `lastVersion` MUST bring the record back, with `changes` applied in the same version.',
      'this contract',
      async (trial) => {
        const { made, answer } = await bury(trial)
        const version = answer.body.lastVersion
        const back = await restore(trial, made.id, { version, changes: { [trial.first]: 'Back' } })
        expectMembers(expectStatus(back, 200), { version: version + 1, [trial.first]: 'Back' })
        expectSame(await trial.read(made.id), back.body, 'what is stored to be')
      },
    ),
    must(
      'D-04',
      '`POST …/restore` MUST be refused as any write is: 428 without a version, 409 `stale-version` over another one.',
      'this contract',
      async (trial) => {
        const { made, answer } = await bury(trial)
        expectProblem(await restore(trial, made.id, {}), 428, 'precondition-required')
        const wrong = { version: answer.body.lastVersion + 5 }
        expectProblem(await restore(trial, made.id, wrong), 409, 'stale-version')
        expectStatus(await trial.get(made.id), 410)
      },
    ),
    must(
      'D-05',
      '`POST …/restore` of a record that is not deleted MUST be a no-op without `changes`.',
      'this contract',
      async (trial) => {
        const made = await trial.make()
        const answer = expectStatus(await restore(trial, made.id, { version: 1 }), 200)
        expectSame(answer.body, made, 'the record to be still', answer)
      },
    ),
  ],
}
