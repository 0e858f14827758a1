import { randomUUID } from 'node:crypto'
import {
  expectHeader,
  expectMembers,
  expectProblem,
  expectSame,
  expectStatus,
  expectThat,
  must,
  should,
} from '../../clause.js'

/** Else `fetch` adds `no-cache`, and many frameworks then answer in full. */
const revalidating = { 'Cache-Control': 'max-age=0' }

export const reading = [
  must('C-01', '`POST` to the collection MUST answer 201 with the new record.', 'RFC 9110 §15.3.2', async (trial) => {
    const body = trial.fresh()
    const answer = expectStatus(await trial.post({ body }), 201)
    for (const name of trial.target.sample.fields) expectSame(answer.body?.[name], body[name], name, answer)
  }),
  must(
    'C-02',
    'A record MUST carry `id`, a string, and `version`, an integer that is 1 in a new record and grows by 1 with every effective change.',
    'this contract',
    async (trial) => {
      const made = await trial.make()
      expectSame(made.version, 1, 'version')
      const answer = await trial.patch(made.id, { version: 1, [trial.first]: 'Second' })
      expectStatus(answer, 200)
      expectMembers(answer, { id: made.id, version: 2 })
    },
  ),
  must('C-03', 'A 201 MUST name the record in `Location`.', 'RFC 9110 §10.2.2', async (trial) => {
    const answer = expectStatus(await trial.post({ body: trial.fresh() }), 201)
    const { url } = trial.target
    const here = new URL(trial.collection, url)
    const place = answer.headers.get('location')
    expectThat(place !== null, 'wants the header Location', answer)
    const found = new URL(place ?? '', here)
    const read = expectStatus(await trial.send('GET', found.pathname + found.search), 200)
    expectMembers(read, { id: answer.body.id })
  }),
  must('C-04', '`GET` of a record MUST answer it as it is stored.', 'RFC 9110 §9.3.1', async (trial) => {
    const made = await trial.make()
    const saved = await trial.save(made.id, { version: 1, [trial.second]: 'Stored' })
    const answer = expectStatus(await trial.get(made.id), 200)
    expectSame(answer.body, saved, 'the record that the save answered', answer)
  }),
  must(
    'C-05',
    'Every answer that holds one record MUST carry its version as a strong entity tag: `ETag: "<version>"`.',
    'RFC 9110 §8.8.3',
    async (trial) => {
      const made = expectStatus(await trial.post({ body: trial.fresh() }), 201)
      expectHeader(made, 'etag', '"1"')
      const { id } = made.body
      expectHeader(await trial.patch(id, { version: 1, [trial.first]: 'Tagged' }), 'etag', '"2"')
      expectHeader(await trial.get(id), 'etag', '"2"')
    },
  ),
  should(
    'C-06',
    '`GET` with `If-None-Match` of the current version SHOULD answer 304 without a body.',
    'RFC 9110 §13.1.2',
    async (trial) => {
      const { id } = await trial.make()
      const ask = (/** @type {string} */ tag) => trial.get(id, { headers: { 'If-None-Match': tag, ...revalidating } })
      const answer = expectStatus(await ask('"1"'), 304)
      expectSame(answer.text, '', 'a body of', answer)
      expectStatus(await ask('"2"'), 200)
    },
  ),
  must('C-07', 'A record that never was MUST be 404 `not-found`.', 'RFC 9110 §15.5.5', async (trial) => {
    expectProblem(await trial.get(randomUUID()), 404, 'not-found')
    const late = await trial.patch(randomUUID(), { version: 1, [trial.first]: 'Nowhere' })
    expectProblem(late, 404, 'not-found')
  }),
]
