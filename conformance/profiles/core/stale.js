import { expectMembers, expectProblem, expectSame, expectThat, must, should } from '../../clause.js'

/** @typedef {import('../../trial.js').Trial} Trial */

/** At version 3, a change of the first member over version 1, where it was changed since. @param {Trial} trial */
async function collide(trial) {
  const made = await trial.make()
  await trial.save(made.id, { version: 1, [trial.first]: 'Theirs' })
  const current = await trial.save(made.id, { version: 2, [trial.second]: 'Theirs too' })
  const answer = await trial.patch(made.id, { version: 1, [trial.first]: 'Mine' })
  return { made, current, answer: expectProblem(answer, 409, 'stale-version') }
}

/** @param {any} body @returns {any[]} */
const changesOf = (body) => (Array.isArray(body?.changes) ? body.changes : [])
const memberNames = ['pointer', 'label', 'verdict', 'base', 'mine', 'theirs', 'policy', 'actors']

export const stale = [
  must(
    'C-20',
    'A write over a `version` that is not the stored one MUST be refused with 409 `stale-version`, and change nothing.',
    'RFC 9110 §15.5.10',
    async (trial) => {
      const { made, current } = await collide(trial)
      expectSame(await trial.read(made.id), current, 'the record to be still')
    },
  ),
  must(
    'C-21',
    'A false `If-Match` MUST be refused with 412 and the same problem, `stale-version` with the same members, also where a stale `version` is sent with it.',
    'RFC 9110 §13.1.1, §15.5.13',
    async (trial) => {
      const { answer, made } = await collide(trial)
      const body = { [trial.first]: 'Mine' }
      const alone = expectProblem(await trial.patch(made.id, body, { 'If-Match': '"1"' }), 412, 'stale-version')
      for (const name of ['baseVersion', 'currentVersion', 'base', 'current', 'changes'])
        expectSame(alone.body[name], answer.body[name], name, alone)
      const both = await trial.patch(made.id, { ...body, version: 1 }, { 'If-Match': '"1"' })
      expectProblem(both, 412, 'stale-version')
    },
  ),
  must(
    'C-22',
    'A write without a precondition MUST be refused with 428 `precondition-required`, which names the `currentVersion`.',
    'RFC 6585 §3',
    async (trial) => {
      const { id } = await trial.make()
      const answer = await trial.patch(id, { [trial.first]: 'Blind' })
      expectMembers(expectProblem(answer, 428, 'precondition-required'), { currentVersion: 1 })
    },
  ),
  must(
    'C-23',
    'Preconditions that name different versions MUST be refused with 400 `invalid-request`, `reason: "version-mismatch"`.',
    'this contract',
    async (trial) => {
      const { id } = await trial.makeThird()
      for (const [version, tag] of [
        [3, '"2"'],
        [2, '"3"'],
      ]) {
        const answer = await trial.patch(id, { version, [trial.first]: 'Torn' }, { 'If-Match': String(tag) })
        expectMembers(expectProblem(answer, 400, 'invalid-request'), { reason: 'version-mismatch' })
      }
    },
  ),
  must(
    'C-24',
    'A `version` that is no integer from 1 to 2147483647 MUST be refused with 422 `validation-failed`, with a fault at `/version`.',
    'this contract',
    async (trial) => {
      const { id } = await trial.make()
      for (const version of ['1', 1.5, 0, -1, null, true, [1], 2_147_483_648]) {
        const answer = await trial.patch(id, { version, [trial.first]: 'Odd' })
        const isThere = answer.body?.errors?.some?.((/** @type {any} */ fault) => fault?.pointer === '/version')
        expectProblem(answer, 422, 'validation-failed')
        expectThat(isThere === true, 'wants errors[] with the pointer "/version"', answer)
      }
    },
  ),
  must(
    'C-25',
    'A `version` ahead of the stored one MUST be `stale-version` with `ahead: true`.',
    'this contract',
    async (trial) => {
      const { id } = await trial.make()
      const answer = await trial.patch(id, { version: 7, [trial.first]: 'From the future' })
      expectMembers(expectProblem(answer, 409, 'stale-version'), { ahead: true, baseVersion: 7, currentVersion: 1 })
    },
  ),
  must('C-26', 'A weak entity tag MUST NOT match: `If-Match: W/"1"` is 412.', 'RFC 9110 §13.1.1', async (trial) => {
    const { id } = await trial.make()
    expectProblem(await trial.patch(id, { [trial.first]: 'Weak' }, { 'If-Match': 'W/"1"' }), 412, 'stale-version')
  }),
  must(
    'C-27',
    '`If-Match` that is no entity tag of a version MUST be 400 `invalid-request`, never ignored.',
    'RFC 9110 §8.8.3',
    async (trial) => {
      const { id } = await trial.make()
      for (const tag of ['1', '"abc"', '"1']) {
        const answer = await trial.patch(id, { [trial.first]: 'Bare' }, { 'If-Match': tag })
        expectProblem(answer, 400, 'invalid-request')
      }
    },
  ),
  must(
    'C-28',
    'Of writes that arrive together over one version exactly one MUST be done; the others MUST be refused as stale.',
    'this contract',
    async (trial) => {
      for (let round = 1; round <= 5; round++) await race(trial)
    },
  ),
]

const writers = 8

/** @param {Trial} trial */
async function race(trial) {
  const { id } = await trial.make()
  const send = (/** @type {number} */ writer) => trial.patch(id, { version: 1, [trial.first]: `Writer ${writer}` })
  const answers = await Promise.all(Array.from({ length: writers }, (_, writer) => send(writer)))
  const done = answers.filter(({ status }) => status === 200)
  expectThat(
    done.length === 1,
    `wants exactly 1 of ${writers} writes to be done, ${done.length} were`,
    done[1] ?? answers[0],
  )
  for (const answer of answers)
    if (answer.status !== 200 && answer.body?.code !== 'transaction-conflict')
      expectProblem(answer, 409, 'stale-version')
  expectSame(await trial.read(id), done[0]?.body, 'what is stored to be what the one writer was told,')
}

export const staleMembers = [
  must(
    'C-30',
    '`stale-version` MUST carry `resource` (`type`, `id`), `baseVersion` (as sent), `currentVersion`, and `current`, the record as it is stored.',
    'this contract',
    async (trial) => {
      const { answer, made, current } = await collide(trial)
      expectMembers(answer, { baseVersion: 1, currentVersion: 3, current })
      expectSame(answer.body.resource?.id, made.id, 'resource.id', answer)
      expectThat(typeof answer.body.resource?.type === 'string', 'wants resource.type', answer)
    },
  ),
  must(
    'C-31',
    'It MUST carry `base`: the record as of `baseVersion`, or `null` with `baseAvailable: false` where that is not known any more.',
    'this contract',
    async (trial) => {
      const { answer, made } = await collide(trial)
      if (answer.body.base === null) expectMembers(answer, { baseAvailable: false })
      else expectMembers(answer, { base: made })
    },
  ),
  should('C-32', 'It SHOULD know the base of every version that it ever answered.', 'this contract', async (trial) => {
    const { answer, made } = await collide(trial)
    expectMembers(answer, { base: made })
  }),
  must(
    'C-33',
    '`changes[]` MUST have one item for each member that either side changed since base, with `pointer` (RFC 6901), `label`, `verdict`, `base`, `mine`, `theirs`, `policy` and `actors`.',
    'RFC 6901',
    async (trial) => {
      const { answer } = await collide(trial)
      const changes = changesOf(answer.body)
      const pointers = changes.map(({ pointer }) => pointer).sort()
      expectSame(pointers, [`/${trial.first}`, `/${trial.second}`].sort(), 'the pointers of changes[]', answer)
      for (const change of changes) {
        const missing = memberNames.filter((name) => change[name] === undefined)
        expectSame(missing, [], `what ${change.pointer} lacks to be`, answer)
      }
      const first = changes.find(({ pointer }) => pointer === `/${trial.first}`)
      expectSame([first.mine, first.theirs], ['Mine', 'Theirs'], 'mine and theirs', answer)
    },
  ),
  must(
    'C-34',
    '`verdict` MUST be `mine` where only the request changed the member, `theirs` where only others did, `same` where both made the same of it, `conflict` where a person has to decide, `merged` (with `merged`) where both changes fit into one value.',
    'this contract',
    async (trial) => {
      const { id } = await trial.make()
      await trial.save(id, { version: 1, [trial.first]: 'Alike' })
      const verdicts = async (/** @type {object} */ changes) => {
        const answer = expectProblem(await trial.patch(id, { version: 1, ...changes }), 409, 'stale-version')
        const items = changesOf(answer.body).map(({ pointer, verdict }) => [pointer, verdict])
        return { answer, found: Object.fromEntries(items) }
      }
      const [first, second] = [`/${trial.first}`, `/${trial.second}`]
      const mine = await verdicts({ [trial.second]: 'Mine alone' })
      expectSame(mine.found, { [first]: 'theirs', [second]: 'mine' }, 'the verdicts', mine.answer)
      const same = await verdicts({ [trial.first]: 'Alike', [trial.second]: 'Mine alone' })
      expectSame(same.found, { [first]: 'same', [second]: 'mine' }, 'the verdicts', same.answer)
      const torn = await verdicts({ [trial.first]: 'Otherwise' })
      expectSame(torn.found, { [first]: 'conflict' }, 'the verdicts', torn.answer)
    },
  ),
  must('C-35', '`clean` MUST be true exactly where no verdict is `conflict`.', 'this contract', async (trial) => {
    const { answer, made } = await collide(trial)
    expectMembers(answer, { clean: false })
    await trial.save(made.id, { version: 3, [trial.second]: 'Once more' })
    const apart = await trial.patch(made.id, { version: 3, [trial.first]: 'Elsewhere' })
    expectMembers(expectProblem(apart, 409, 'stale-version'), { clean: true })
  }),
  must(
    'C-36',
    'A clean stale write MUST still be refused: a server MUST NOT merge unless it is asked to.',
    'this contract',
    async (trial) => {
      const { id, version } = await trial.makeThird()
      const answer = await trial.patch(id, { version: 2, [trial.first]: 'Apart' })
      expectProblem(answer, 409, 'stale-version')
      expectMembers(await trial.get(id), { version })
    },
  ),
  must(
    'C-37',
    '`revisions[]`, items of `{version, at, by, fields}`, and `actors[]` of each change, items of `{id, name, at, version}`, MUST be arrays.',
    'this contract',
    async (trial) => {
      const { answer } = await collide(trial)
      expectThat(Array.isArray(answer.body.revisions), 'wants revisions[]', answer)
      const arrays = changesOf(answer.body).every(({ actors }) => Array.isArray(actors))
      expectThat(arrays, 'wants actors[] in each of changes[]', answer)
    },
  ),
  should(
    'C-38',
    '`revisions[]` SHOULD list every version since base, and `actors[]` everybody who changed the member in them, not only the last.',
    'this contract',
    async (trial) => {
      const { answer } = await collide(trial)
      const first = changesOf(answer.body).find(({ pointer }) => pointer === `/${trial.first}`)
      expectSame(
        first?.actors?.map((/** @type {any} */ actor) => actor?.version),
        [2],
        'versions of actors',
        answer,
      )
      const { revisions } = answer.body
      const versions = revisions.map((/** @type {any} */ revision) => revision?.version).sort()
      expectSame(versions, [2, 3], 'versions of revisions[]', answer)
    },
  ),
  must(
    'C-39',
    'A save over `currentVersion` of the refusal MUST work while nobody saves in between: that is how a settled conflict is saved.',
    'this contract',
    async (trial) => {
      const { answer, made } = await collide(trial)
      const settled = { version: answer.body.currentVersion, [trial.first]: 'Settled' }
      expectMembers(await trial.patch(made.id, settled), { version: 4, [trial.first]: 'Settled' })
    },
  ),
]
