import { randomUUID } from 'node:crypto'
import { expectHeader, expectProblem, expectSame, expectStatus, expectThat, must } from '../clause.js'

/** @typedef {import('../trial.js').Trial} Trial */

const draft = 'draft-ietf-httpapi-idempotency-key-header'
const newKey = () => ({ 'Idempotency-Key': randomUUID() })

/** @type {import('../clause.js').Profile} */
export const idempotency = {
  name: 'idempotency',
  title: 'A request that may be sent twice',
  async offers(trial) {
    const wish = { body: trial.fresh(), headers: newKey() }
    await trial.post(wish)
    const again = await trial.post(wish)
    return again.headers.has('idempotency-replayed') || 'a repeated Idempotency-Key is not answered as a repetition'
  },
  clauses: [
    must(
      'I-01',
      'The same request with the same `Idempotency-Key` MUST be answered as before (status, `ETag`, `Location`, body) with `Idempotency-Replayed: true`, and done once.',
      draft,
      async (trial) => {
        const wish = { body: trial.fresh(), headers: newKey() }
        const first = expectStatus(await trial.post(wish), 201)
        const again = expectStatus(await trial.post(wish), 201)
        expectSame(again.text, first.text, 'the body', again)
        for (const name of ['etag', 'location'])
          expectSame(again.headers.get(name), first.headers.get(name), name, again)
        expectHeader(again, 'idempotency-replayed', 'true')
      },
    ),
    must(
      'I-02',
      'The key with another payload MUST be 422 `idempotency-key-reused`, and do nothing.',
      draft,
      async (trial) => {
        const headers = newKey()
        expectStatus(await trial.post({ body: trial.fresh(), headers }), 201)
        expectProblem(await trial.post({ body: trial.fresh(), headers }), 422, 'idempotency-key-reused')
      },
    ),
    must(
      'I-03',
      'Of the same requests that arrive together one MUST be done; the others MUST be its answer or 409 `request-in-flight` with `Retry-After`.',
      draft,
      async (trial) => {
        const wish = { body: trial.fresh(), headers: newKey() }
        const answers = await Promise.all(Array.from({ length: 6 }, () => trial.post(wish)))
        const ids = new Set(answers.flatMap(({ status, body }) => (status === 201 ? [body.id] : [])))
        expectThat(ids.size === 1, `wants 1 record, ${ids.size} were made`, answers[0])
        const stored = await trial.read([...ids][0])
        expectSame(stored[trial.first], wish.body[trial.first], `the stored ${trial.first}`)
        for (const answer of answers.filter(({ status }) => status !== 201))
          expectHeader(expectProblem(answer, 409, 'request-in-flight'), 'retry-after', /^\d+$/)
      },
    ),
    must(
      'I-04',
      'A key that is not 16 to 64 of `A-Za-z0-9_-` MUST be 400 `invalid-request`.',
      'this contract',
      async (trial) => {
        for (const key of ['short', 'x'.repeat(65), 'with spaces in between'])
          expectProblem(
            await trial.post({ body: trial.fresh(), headers: { 'Idempotency-Key': key } }),
            400,
            'invalid-request',
          )
      },
    ),
  ],
}
