import { expectThat, must } from '../clause.js'

/** @typedef {import('../trial.js').Trial} Trial */

const patienceMs = 10_000

/**
 * Listens to the events of a record while `act` runs, until one satisfies `isWanted`.
 * @param {Trial} trial @param {string} id @param {Record<string, string>} headers
 * @param {() => Promise<unknown>} act @param {(text: string) => boolean} isWanted @returns {Promise<string>} all that was heard
 */
async function listen(trial, id, headers, act, isWanted) {
  const url = new URL(`${trial.target.url}${trial.beside('events')}?accountId=${encodeURIComponent(id)}`)
  const signal = AbortSignal.timeout(patienceMs)
  const response = await fetch(url, {
    headers: { Accept: 'text/event-stream', ...headers, ...trial.authorization('own') },
    signal,
  })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let heard = ''
  try {
    expectThat(/^text\/event-stream\b/.test(response.headers.get('content-type') ?? ''), 'wants text/event-stream')
    await act()
    while (!isWanted(heard)) {
      const next = await reader?.read()
      if (next === undefined || next.done) break
      heard += next.value
    }
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    await reader?.cancel().catch(() => {})
  }
  expectThat(isWanted(heard), `the event did not come; heard ${JSON.stringify(heard.slice(-300))}`)
  return heard
}

/** @param {string} text */
const parse = (text) =>
  text.split(/\n\n/).map((block) => ({
    id: /^id: ?(.*)$/m.exec(block)?.[1],
    name: /^event: ?(.*)$/m.exec(block)?.[1],
    data: /^data: ?(.*)$/m.exec(block)?.[1] ?? '',
  }))

/** @param {string} name @param {number} [version] */
const has = (name, version) => (/** @type {string} */ text) =>
  text.endsWith('\n\n') &&
  parse(text).some(
    (event) => event.name === name && (version === undefined || JSON.parse(event.data).version === version),
  )

/** @type {import('../clause.js').Profile} */
export const events = {
  name: 'events',
  title: 'Told as it happens',
  async offers(trial) {
    const { id } = await trial.make()
    const url = `${trial.target.url}${trial.beside('events')}?accountId=${encodeURIComponent(id)}`
    const response = await fetch(url, { headers: trial.authorization('own'), signal: AbortSignal.timeout(patienceMs) })
    await response.body?.cancel()
    return response.status === 200 || `GET of events is ${response.status}`
  },
  clauses: [
    must(
      'E-01',
      'A save MUST be told as `account.changed` with `id`, `version`, `fields`, `by`, `at` and `kind`.',
      'this contract',
      async (trial) => {
        const { id } = await trial.make()
        const save = () => trial.save(id, { version: 1, [trial.first]: 'Told' })
        const heard = await listen(trial, id, {}, save, has('account.changed', 2))
        const told = parse(heard).flatMap(({ name, data }) => (name === 'account.changed' ? [JSON.parse(data)] : []))
        const event = told.find(({ version }) => version === 2)
        expectThat(event.id === id && event.fields.includes(trial.first), 'wants its id and its fields')
        for (const name of ['by', 'at', 'kind']) expectThat(event[name] !== undefined, `wants ${name}`)
      },
    ),
    must('E-02', 'A deletion MUST be told as `account.deleted`.', 'this contract', async (trial) => {
      const { id } = await trial.make()
      await listen(trial, id, {}, () => trial.remove(id), has('account.deleted'))
    }),
    must(
      'E-03',
      '`Last-Event-ID` MUST resume without a gap (or send `reset` where it is too old).',
      'HTML Living Standard §9.2.4',
      async (trial) => {
        const { id } = await trial.make()
        const save = () => trial.save(id, { version: 1, [trial.first]: 'Seen' })
        const heard = await listen(trial, id, {}, save, has('account.changed', 2))
        const last = parse(heard).findLast((event) => event.id !== undefined)?.id ?? ''
        await trial.save(id, { version: 2, [trial.first]: 'Missed' })
        const isTold = (/** @type {string} */ text) => has('account.changed', 3)(text) || has('reset')(text)
        await listen(trial, id, { 'Last-Event-ID': last }, async () => {}, isTold)
      },
    ),
  ],
}
