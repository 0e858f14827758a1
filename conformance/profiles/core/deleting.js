import { expectProblem, expectSame, expectStatus, expectThat, must } from '../../clause.js'

/** @typedef {import('../../trial.js').Trial} Trial */

/** @param {Trial} trial @param {string} id @param {string} query @param {Record<string, string>} [headers] */
const remove = (trial, id, query, headers) => trial.send('DELETE', trial.one(id) + query, headers ? { headers } : {})

export const deleting = [
  must(
    'C-40',
    '`DELETE` without a precondition MUST be 428 `precondition-required`, and delete nothing.',
    'RFC 6585 §3',
    async (trial) => {
      const { id } = await trial.make()
      expectProblem(await remove(trial, id, ''), 428, 'precondition-required')
      expectStatus(await trial.get(id), 200)
    },
  ),
  must(
    'C-41',
    '`DELETE` over a stale version MUST be refused as a write is: 409 `stale-version` for `?version=`, 412 for `If-Match`.',
    'RFC 9110 §13.1.1',
    async (trial) => {
      const made = await trial.makeThird()
      expectProblem(await remove(trial, made.id, '?version=1'), 409, 'stale-version')
      expectProblem(await remove(trial, made.id, '', { 'If-Match': '"1"' }), 412, 'stale-version')
      expectSame(await trial.read(made.id), made, 'the record to be still')
    },
  ),
  must(
    'C-42',
    '`DELETE` over the current version MUST answer 204 (or 200); a `GET` after it MUST be 404 or 410.',
    'RFC 9110 §9.3.5',
    async (trial) => {
      for (const [query, headers] of [
        ['?version=1', undefined],
        ['', { 'If-Match': '"1"' }],
      ]) {
        const { id } = await trial.make()
        expectStatus(await remove(trial, id, String(query), /** @type {any} */ (headers)), 200, 204)
        expectStatus(await trial.get(id), 404, 410)
      }
    },
  ),
  must(
    'C-43',
    'A write to a deleted record MUST be a problem (404, 409 or 410), and MUST NOT bring it back.',
    'this contract',
    async (trial) => {
      const { id } = await trial.make()
      expectStatus(await remove(trial, id, '?version=1'), 200, 204)
      for (const version of [1, 2]) {
        const answer = expectStatus(await trial.patch(id, { version, [trial.first]: 'Undead' }), 404, 409, 410)
        const codes = ['not-found', 'deleted']
        expectThat(codes.includes(answer.body?.code), `wants code ${codes.join(' or ')}`, answer)
      }
      expectStatus(await trial.get(id), 404, 410)
    },
  ),
]
