// How much of an empty route handler's throughput a versioned update reaches: in one run, on one server, in turns.
import { measure, median, send } from './load.js'

const warmUpSeconds = 12
const rounds = 5
const secondsEach = 3

/**
 * @typedef {{ connections: number, updates: number, updateMs: number, empty: number, emptyMs: number, ratio: number }} Row
 * medians over the rounds: requests each second, milliseconds, and how the two compare within a round
 */

/**
 * Each connection owns an account and saves a new phone number over its own version, so that no save is refused.
 * @param {string} url a server started with TRUCE_BENCH=1
 * @param {readonly number[]} connectionCounts
 * @returns {Promise<Row[]>}
 */
export async function compareThroughput(url, connectionCounts) {
  const accounts = await createAccounts(url, Math.max(...connectionCounts))
  const updates = accounts.map(toUpdates)
  const empties = accounts.map(toEmpties)
  await measure(url, updates, warmUpSeconds / 2)
  await measure(url, empties, warmUpSeconds / 2)
  const rows = []
  for (const connections of connectionCounts) {
    const pairs = []
    for (let round = 0; round < rounds; round++) {
      const update = await measure(url, updates.slice(0, connections), secondsEach)
      const empty = await measure(url, empties.slice(0, connections), secondsEach)
      pairs.push({ update, empty })
    }
    rows.push({
      connections,
      updates: median(pairs.map(({ update }) => update.perSecond)),
      updateMs: median(pairs.map(({ update }) => update.medianMs)),
      empty: median(pairs.map(({ empty }) => empty.perSecond)),
      emptyMs: median(pairs.map(({ empty }) => empty.medianMs)),
      ratio: median(pairs.map(({ update, empty }) => update.perSecond / empty.perSecond)),
    })
  }
  for (const account of accounts) await requireWholeHistory(url, account)
  return rows
}

/** @typedef {{ id: string, version: number }} Account */

/** @param {string} url @param {number} count */
async function createAccounts(url, count) {
  /** @type {Account[]} */
  const accounts = []
  for (let number = 0; number < count; number++) {
    const record = { name: `Bench ${number}`, email: `bench-${number}@example.com`, phone: toPhone(0), notes: 'Bench.' }
    const text = await send(`${url}/api/accounts`, { method: 'POST', body: JSON.stringify(record) })
    accounts.push(JSON.parse(text))
    if (number === 0) await send(`${url}/api/bench/empty`, { method: 'PUT', body: text })
  }
  return accounts
}

const toPhone = (/** @type {number} */ count) => `+44 20 ${String(count).padStart(8, '0')}`

/** @param {Account} account @returns {import('./load.js').Job} */
const toUpdates = (account) => ({
  path: `/api/accounts/${account.id}`,
  toBody: () => JSON.stringify({ version: account.version, phone: toPhone(account.version) }),
  onAnswer: (body) => {
    account.version = JSON.parse(body).version
  },
})

/** @param {Account} account @returns {import('./load.js').Job} */
const toEmpties = (account) => ({
  path: '/api/bench/empty',
  toBody: () => JSON.stringify({ version: account.version, phone: toPhone(account.version) }),
  onAnswer: (body) => {
    JSON.parse(body)
  },
})

/** A figure counts only when every save that was acknowledged is in the history. */
async function requireWholeHistory(/** @type {string} */ url, /** @type {Account} */ { id, version }) {
  let cursor = ''
  let next = version
  do {
    const text = await send(`${url}/api/accounts/${id}/revisions?limit=100${cursor}`, { method: 'GET' })
    const page = JSON.parse(text)
    for (const revision of page.items)
      if (revision.version !== next--) throw new Error(`version ${next + 1} is missing`)
    cursor = page.nextCursor === null ? '' : `&cursor=${encodeURIComponent(page.nextCursor)}`
  } while (cursor !== '')
  if (next !== 0) throw new Error(`the history of ${id} ends at version ${next + 1}`)
}
