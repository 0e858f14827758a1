import { expectProblem, expectSame, expectThat, must } from '../clause.js'

/** @typedef {import('../trial.js').Trial} Trial */

/** The second of two records that are alike in everything. @param {Trial} trial */
async function twice(trial) {
  const body = trial.fresh()
  const first = await trial.post({ body })
  return { first, body, answer: await trial.post({ body }) }
}

/** @type {import('../clause.js').Profile} */
export const duplicate = {
  name: 'duplicate',
  title: 'One record for each unique value',
  async offers(trial) {
    const { answer } = await twice(trial)
    return answer.status !== 201 || 'two records may be alike in everything'
  },
  clauses: [
    must(
      'U-01',
      'A value that another record holds MUST be 409 `duplicate` with `pointer`, `value` and `existing` (`id`, `version`).',
      'this contract',
      async (trial) => {
        const { first, body, answer } = await twice(trial)
        expectProblem(answer, 409, 'duplicate')
        const { pointer, value, existing } = answer.body
        expectSame(value, body[String(pointer).slice(1)], `value to be the one at ${pointer},`, answer)
        expectSame([existing?.id, existing?.version], [first.body.id, 1], 'existing', answer)
      },
    ),
    must(
      'U-02',
      'A change into such a value MUST be refused alike, and change nothing.',
      'this contract',
      async (trial) => {
        const { answer } = await twice(trial)
        const made = await trial.make()
        const name = String(answer.body?.pointer).slice(1)
        expectProblem(await trial.patch(made.id, { version: 1, [name]: answer.body?.value }), 409, 'duplicate')
        expectSame(await trial.read(made.id), made, 'the record to be still')
      },
    ),
    must(
      'U-03',
      'Of creations that arrive together with one value exactly one MUST be done; the others MUST be `duplicate`.',
      'this contract',
      async (trial) => {
        const body = trial.fresh()
        const answers = await Promise.all(Array.from({ length: 6 }, () => trial.post({ body })))
        const done = answers.filter(({ status }) => status === 201)
        expectThat(done.length === 1, `wants exactly 1 creation, ${done.length} were done`, answers[0])
        for (const answer of answers)
          if (answer.status !== 201 && answer.body?.code !== 'transaction-conflict')
            expectProblem(answer, 409, 'duplicate')
      },
    ),
  ],
}
