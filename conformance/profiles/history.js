import { expectMembers, expectProblem, expectSame, expectStatus, expectThat, must } from '../clause.js'

/** @typedef {import('../trial.js').Trial} Trial */

/** @param {Trial} trial @param {string} id @param {string} [query] */
const list = (trial, id, query = '') => trial.send('GET', trial.one(id, '/revisions') + query)
/** @param {Trial} trial @param {string} id @param {number} version */
const undo = (trial, id, version) => trial.send('POST', trial.one(id, '/undo'), { body: { version } })

/** @type {import('../clause.js').Profile} */
export const history = {
  name: 'history',
  title: 'Every version stays readable',
  async offers(trial) {
    const { id } = await trial.make()
    const { status } = await list(trial, id)
    return status === 200 || `GET …/revisions is ${status}`
  },
  clauses: [
    must(
      'H-01',
      '`GET …/revisions` MUST list every version, newest first, as `{items, nextCursor}` with items of `{version, at, by, kind, fields}`.',
      'this contract',
      async (trial) => {
        const { id } = await trial.makeThird()
        const answer = expectStatus(await list(trial, id), 200)
        const items = answer.body?.items ?? []
        expectSame(
          items.map((/** @type {any} */ item) => item.version),
          [3, 2, 1],
          'versions',
          answer,
        )
        for (const item of items)
          for (const name of ['at', 'by', 'kind', 'fields'])
            expectThat(item[name] !== undefined, `wants ${name} of each item`, answer)
        expectSame([items[0].kind, items[2].kind], ['update', 'create'], 'kinds', answer)
      },
    ),
    must(
      'H-02',
      '`limit` and `cursor` MUST page through it without a gap; a bad cursor MUST be 400 `invalid-request`.',
      'this contract',
      async (trial) => {
        const { id } = await trial.makeThird()
        const first = expectStatus(await list(trial, id, '?limit=2'), 200)
        const cursor = encodeURIComponent(first.body.nextCursor)
        const second = expectStatus(await list(trial, id, `?limit=2&cursor=${cursor}`), 200)
        const versions = [...first.body.items, ...second.body.items].map(({ version }) => version)
        expectSame(versions, [3, 2, 1], 'versions', second)
        expectSame(second.body.nextCursor, null, 'nextCursor', second)
        expectProblem(await list(trial, id, '?cursor=nonsense'), 400, 'invalid-request')
      },
    ),
    must(
      'H-03',
      '`GET …/revisions/{version}` MUST add `account`, the whole record as of that version; of another version it MUST be 404.',
      'this contract',
      async (trial) => {
        const made = await trial.make()
        await trial.save(made.id, { version: 1, [trial.first]: 'Later' })
        const answer = await trial.send('GET', trial.one(made.id, '/revisions/1'))
        expectMembers(expectStatus(answer, 200), { version: 1, account: made })
        expectProblem(await trial.send('GET', trial.one(made.id, '/revisions/9')), 404, 'not-found')
      },
    ),
    must(
      'H-04',
      '`POST …/undo` of the newest version MUST make a new version that takes back exactly its changes.',
      'this contract',
      async (trial) => {
        const { id } = await trial.make()
        const second = await trial.save(id, { version: 1, [trial.first]: 'Two' })
        const third = await trial.save(id, { version: 2, [trial.second]: 'Three' })
        const answer = expectStatus(await undo(trial, id, third.version), 200)
        expectMembers(answer, { version: 4, [trial.first]: 'Two', [trial.second]: second[trial.second] })
      },
    ),
    must(
      'H-05',
      '`POST …/undo` of an older version MUST be `stale-version`; of a creation it MUST be 422.',
      'this contract',
      async (trial) => {
        const { id } = await trial.makeThird()
        expectProblem(await undo(trial, id, 2), 409, 'stale-version')
        const { id: fresh } = await trial.make()
        expectStatus(await undo(trial, fresh, 1), 422)
      },
    ),
  ],
}
