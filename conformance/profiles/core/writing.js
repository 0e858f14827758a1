import { expectHeader, expectMembers, expectSame, expectStatus, must, NotOffered, should } from '../../clause.js'

export const writing = [
  must(
    'C-10',
    '`PATCH` with a merge patch and the current `version` among its members MUST change the members sent, no others, and answer 200 with the record.',
    'RFC 5789 §2, RFC 7396',
    async (trial) => {
      const made = await trial.make()
      const answer = expectStatus(await trial.patch(made.id, { version: 1, [trial.first]: 'Patched' }), 200)
      expectMembers(answer, { version: 2, [trial.first]: 'Patched', [trial.second]: made[trial.second] })
      expectSame(await trial.read(made.id), answer.body, 'what is stored to be')
    },
  ),
  must(
    'C-11',
    '`PATCH` with `If-Match: "<current version>"` and no `version` member MUST do the same.',
    'RFC 9110 §13.1.1',
    async (trial) => {
      const { id } = await trial.make()
      const answer = await trial.patch(id, { [trial.first]: 'Matched' }, { 'If-Match': '"1"' })
      expectMembers(expectStatus(answer, 200), { version: 2, [trial.first]: 'Matched' })
    },
  ),
  must(
    'C-12',
    'Both preconditions MAY be sent together; when they agree, and are current, the write MUST be done.',
    'this contract',
    async (trial) => {
      const { id } = await trial.make()
      const answer = await trial.patch(id, { version: 1, [trial.first]: 'Both' }, { 'If-Match': '"1"' })
      expectMembers(expectStatus(answer, 200), { version: 2 })
    },
  ),
  should(
    'C-13',
    'A list of entity tags in `If-Match` SHOULD match when any of them is current.',
    'RFC 9110 §13.1.1',
    async (trial) => {
      const { id } = await trial.makeThird()
      const answer = await trial.patch(id, { [trial.first]: 'Listed' }, { 'If-Match': '"1", "3"' })
      expectMembers(expectStatus(answer, 200), { version: 4 })
    },
  ),
  must('C-14', '`null` in a merge patch MUST empty the member.', 'RFC 7396 §2', async (trial) => {
    const { id } = await trial.make()
    const answer = expectStatus(await trial.patch(id, { version: 1, [trial.second]: null }), 200)
    expectSame(answer.body[trial.second] ?? null, null, trial.second, answer)
  }),
  should('C-15', '`application/json` SHOULD be read as a merge patch, too.', 'this contract', async (trial) => {
    const { id } = await trial.make()
    const headers = { 'Content-Type': 'application/json' }
    const answer = await trial.patch(id, { version: 1, [trial.first]: 'As JSON' }, headers)
    expectMembers(expectStatus(answer, 200), { version: 2, [trial.first]: 'As JSON' })
  }),
  must(
    'C-16',
    'A write whose result is stored already MUST be a no-op: 200, the same version, nothing written.',
    'this contract',
    async (trial) => {
      const made = await trial.make()
      const answer = await trial.patch(made.id, { version: 1, [trial.first]: made[trial.first] })
      expectMembers(expectStatus(answer, 200), { version: 1 })
      expectHeader(answer, 'etag', '"1"')
      expectMembers(await trial.get(made.id), { version: 1 })
    },
  ),
  must(
    'C-17',
    'A no-op MUST be 200 with the current version even where the version sent is stale.',
    'this contract',
    async (trial) => {
      const { id } = await trial.makeThird()
      const late = await trial.patch(id, { version: 1, [trial.first]: 'Two' })
      expectMembers(expectStatus(late, 200), { version: 3 })
      const condition = await trial.patch(id, { [trial.first]: 'Two' }, { 'If-Match': '"1"' })
      expectMembers(expectStatus(condition, 200), { version: 3 })
    },
  ),
  must(
    'C-18',
    '`PUT`, where it is offered, MUST replace the writable members under the same preconditions, and refuse a stale version as `PATCH` does.',
    'RFC 9110 §9.3.4',
    async (trial) => {
      const made = await trial.make()
      const body = { ...trial.writable(made), [trial.first]: 'Put' }
      const put = (/** @type {object} */ record) => trial.send('PUT', trial.one(made.id), { body: record })
      const answer = await put({ ...body, version: 1 })
      if ([405, 501].includes(answer.status)) throw new NotOffered('PUT is not offered')
      expectMembers(expectStatus(answer, 200), { version: 2, [trial.first]: 'Put' })
      expectStatus(await put({ ...body, version: 1, [trial.first]: 'Late' }), 409)
      expectStatus(await put({ ...body, [trial.first]: 'Blind' }), 428)
      expectMembers(await trial.get(made.id), { version: 2, [trial.first]: 'Put' })
    },
  ),
]
