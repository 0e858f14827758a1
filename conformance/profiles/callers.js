import { expectProblem, expectSame, expectStatus, must, NotOffered } from '../clause.js'

/** @type {import('../clause.js').Profile} */
export const callers = {
  name: 'callers',
  title: 'Who may do what',
  async offers(trial) {
    return trial.target.keys.viewer !== undefined || 'it needs --viewer-key'
  },
  clauses: [
    must(
      'P-01',
      'Who may only read MUST be refused every write with 403 `forbidden`, before its version is looked at.',
      'RFC 9110 §15.5.4',
      async (trial) => {
        const made = await trial.makeThird()
        const as = 'viewer'
        expectStatus(await trial.get(made.id, { as }), 200)
        for (const version of [1, 3]) {
          const body = { version, [trial.first]: 'Not mine' }
          expectProblem(await trial.send('PATCH', trial.one(made.id), { as, body }), 403, 'forbidden')
        }
        expectProblem(await trial.post({ as, body: trial.fresh() }), 403, 'forbidden')
        expectProblem(await trial.send('DELETE', `${trial.one(made.id)}?version=3`, { as }), 403, 'forbidden')
        expectSame(await trial.read(made.id), made, 'the record to be still')
      },
    ),
    must(
      'P-02',
      '`If-Match: *` MUST overwrite for an admin alone; for others it MUST be 403.',
      'RFC 9110 §13.1.1',
      async (trial) => {
        if (trial.target.keys.other === undefined) throw new NotOffered('it needs --other-key')
        const made = await trial.make()
        const { id } = made
        const headers = { 'If-Match': '*' }
        const body = { [trial.first]: 'Forced' }
        expectProblem(await trial.send('PATCH', trial.one(id), { as: 'other', body, headers }), 403, 'forbidden')
        expectSame(await trial.read(id), made, 'the record to be still')
        expectStatus(await trial.patch(id, body, headers), 200)
      },
    ),
  ],
}
