import {
  expectFault,
  expectHeader,
  expectProblem,
  expectSame,
  expectStatus,
  expectThat,
  must,
  NotOffered,
  should,
} from '../../clause.js'

/** @typedef {import('../../trial.js').Trial} Trial */
/** @typedef {import('../../exchange.js').Answer} Answer */

/** One refusal of each kind, of a record at version 3. @param {Trial} trial @param {string} id @returns {Promise<Answer[]>} */
const refuseEach = (trial, id) => {
  const change = { [trial.first]: 'Refused' }
  return Promise.all([
    trial.patch(id, { version: 1, ...change }),
    trial.patch(id, { version: 9, ...change }),
    trial.patch(id, change),
    trial.patch(id, change, { 'If-Match': '"1"' }),
    trial.patch(id, { version: 2, ...change }, { 'If-Match': '"3"' }),
    trial.patch(id, { version: '3', ...change }),
    trial.patch(id, { version: 3, ...change, ...trial.target.sample.invalid }),
    trial.send('PATCH', trial.one(id), { bytes: '{"version":3,' }),
    trial.send('DELETE', `${trial.one(id)}?version=1`),
    trial.send('DELETE', trial.one(id)),
  ])
}

export const problems = [
  must(
    'C-50',
    'Every refusal MUST be `application/problem+json` with `type`, `title`, `status`, `detail` and `code`; clients branch on `code`, and ignore members that they do not know.',
    'RFC 9457 §3',
    async (trial) => {
      const { id } = await trial.makeThird()
      for (const answer of await refuseEach(trial, id)) {
        expectProblem(answer, answer.status, answer.body?.code)
        for (const name of ['type', 'title', 'detail', 'code'])
          expectThat(typeof answer.body[name] === 'string', `wants the member ${name}`, answer)
      }
    },
  ),
  must('C-51', 'A 4xx MUST NOT change anything.', 'RFC 9110 §15.5', async (trial) => {
    const made = await trial.makeThird()
    for (const answer of await refuseEach(trial, made.id))
      expectThat(answer.status >= 400 && answer.status <= 499, `wants a refusal, got ${answer.status}`, answer)
    expectSame(await trial.read(made.id), made, 'the record to be still')
  }),
  must(
    'C-52',
    'A body that is no JSON MUST be 400 `invalid-request`, `reason: "malformed-json"`.',
    'RFC 9110 §15.5.1',
    async (trial) => {
      const { id } = await trial.make()
      for (const bytes of ['{"version":1,', 'version=1']) {
        const answer = expectProblem(await trial.send('PATCH', trial.one(id), { bytes }), 400, 'invalid-request')
        expectSame(answer.body.reason, 'malformed-json', 'reason', answer)
      }
    },
  ),
  must(
    'C-53',
    'A body of another media type MUST be 415 `unsupported-media-type`; of a `PATCH` with `Accept-Patch`.',
    'RFC 5789 §2.2, §3.1',
    async (trial) => {
      const { id } = await trial.make()
      const wish = { bytes: '{"version":1}', headers: { 'Content-Type': 'text/plain' } }
      const answer = await trial.send('PATCH', trial.one(id), wish)
      expectProblem(answer, 415, 'unsupported-media-type')
      expectHeader(answer, 'accept-patch', /application\/merge-patch\+json/)
    },
  ),
  must(
    'C-54',
    'A value that may not be MUST be 422 `validation-failed` with `errors[]` of `{pointer, code, detail}`, on create and on change.',
    'RFC 9110 §15.5.21',
    async (trial) => {
      const { invalid } = trial.target.sample
      const pointer = `/${Object.keys(invalid)[0]}`
      expectFault(await trial.post({ body: trial.fresh(invalid) }), pointer)
      const { id } = await trial.make()
      expectFault(await trial.patch(id, { version: 1, ...invalid }), pointer)
    },
  ),
  must(
    'C-55',
    'A member that is unknown, or that only the server writes, MUST be a fault at its pointer, never be dropped in silence.',
    'this contract',
    async (trial) => {
      const { id } = await trial.make()
      expectFault(await trial.patch(id, { version: 1, surelyUnknown: true }), '/surelyUnknown')
      expectFault(await trial.patch(id, { version: 1, id: 'another' }), '/id')
    },
  ),
  should('C-56', 'A problem SHOULD carry `Cache-Control: no-store`.', 'RFC 9111 §5.2.2.5', async (trial) => {
    const { id } = await trial.make()
    expectHeader(await trial.patch(id, { [trial.first]: 'Blind' }), 'cache-control', /no-store/)
  }),
  should('C-57', 'A problem SHOULD carry `instance` and `requestId`.', 'RFC 9457 §3.1.5', async (trial) => {
    const { id } = await trial.make()
    const answer = await trial.patch(id, { [trial.first]: 'Blind' })
    for (const name of ['instance', 'requestId'])
      expectThat(typeof answer.body?.[name] === 'string', `wants the member ${name}`, answer)
  }),
  must(
    'C-58',
    'A method that is not offered MUST be 405 `method-not-allowed` with `Allow`.',
    'RFC 9110 §15.5.6',
    async (trial) => {
      const { id } = await trial.make()
      const answer = expectProblem(await trial.send('POST', trial.one(id), { body: {} }), 405, 'method-not-allowed')
      expectHeader(answer, 'allow', /\bPATCH\b/)
    },
  ),
  must(
    'C-59',
    'A server that asks who calls MUST answer 401 `unauthenticated` with `WWW-Authenticate` to nobody and to an unknown key, whatever the path.',
    'RFC 9110 §15.5.2',
    async (trial) => {
      const { id } = await trial.make()
      const open = await trial.get(id, { as: 'nobody' })
      if (trial.target.keys.own === undefined || open.status === 200) throw new NotOffered('it asks for no key')
      for (const as of /** @type {const} */ (['nobody', 'wrong'])) {
        const answer = expectStatus(await trial.get(id, { as }), 401)
        expectHeader(expectProblem(answer, 401, 'unauthenticated'), 'www-authenticate', /./)
      }
    },
  ),
]
