import { expectHeader, expectMembers, expectProblem, expectStatus, must } from '../clause.js'

/** @typedef {import('../trial.js').Trial} Trial */

const asking = { Prefer: 'conflict=merge' }
/** @param {Trial} trial @param {string} id @param {object} body */
const dryRun = (trial, id, body) => trial.send('POST', trial.one(id, '/merge'), { body })

/** @type {import('../clause.js').Profile} */
export const merge = {
  name: 'merge',
  title: 'Merging on request',
  async offers(trial) {
    const { id } = await trial.make()
    const { status } = await dryRun(trial, id, { version: 1, changes: {} })
    return status === 200 || `POST …/merge is ${status}`
  },
  clauses: [
    must(
      'M-01',
      'A stale `PATCH` with `Prefer: conflict=merge` that leaves nothing to decide MUST be saved over what is stored: 200, `Preference-Applied: conflict=merge`.',
      'RFC 7240 §2, §3',
      async (trial) => {
        const { id } = await trial.make()
        await trial.save(id, { version: 1, [trial.second]: 'Theirs' })
        const answer = await trial.patch(id, { version: 1, [trial.first]: 'Mine' }, asking)
        expectMembers(expectStatus(answer, 200), { version: 3, [trial.first]: 'Mine', [trial.second]: 'Theirs' })
        expectHeader(answer, 'preference-applied', 'conflict=merge')
      },
    ),
    must(
      'M-02',
      'Where a person has to decide, the preference MUST change nothing: 409 `stale-version`, no `Preference-Applied`.',
      'RFC 7240 §2',
      async (trial) => {
        const { id } = await trial.make()
        await trial.save(id, { version: 1, [trial.first]: 'Theirs' })
        const answer = await trial.patch(id, { version: 1, [trial.first]: 'Mine' }, asking)
        expectMembers(expectProblem(answer, 409, 'stale-version'), { clean: false })
        expectMembers(await trial.get(id), { version: 2, [trial.first]: 'Theirs' })
      },
    ),
    must(
      'M-03',
      '`POST …/merge` with `{version, changes}` MUST answer `{clean, merged, changes, violations}` and store nothing.',
      'this contract',
      async (trial) => {
        const { id } = await trial.make()
        await trial.save(id, { version: 1, [trial.second]: 'Theirs' })
        const answer = await dryRun(trial, id, { version: 1, changes: { [trial.first]: 'Mine' } })
        expectMembers(expectStatus(answer, 200), { clean: true, violations: [] })
        const { merged } = answer.body
        expectMembers({ ...answer, body: merged }, { [trial.first]: 'Mine', [trial.second]: 'Theirs' })
        expectMembers(await trial.get(id), { version: 2 })
      },
    ),
    must(
      'M-04',
      '`POST …/merge` MUST ask for both of its members: 422 without one.',
      'this contract',
      async (trial) => {
        const { id } = await trial.make()
        expectProblem(await dryRun(trial, id, { version: 1 }), 422, 'validation-failed')
        expectProblem(await dryRun(trial, id, { changes: {} }), 422, 'validation-failed')
      },
    ),
  ],
}
