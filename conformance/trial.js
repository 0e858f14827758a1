// What the checks work with: the server, records of their own, and the names of the members they may change.
import { randomUUID } from 'node:crypto'
import { Broken, expectStatus } from './clause.js'
import { exchange } from './exchange.js'

/** @typedef {import('./exchange.js').Answer} Answer */
/** @typedef {import('./exchange.js').Wish} Wish */
/** @typedef {import('./sample.js').Sample} Sample */
/** @typedef {'own' | 'other' | 'viewer' | 'nobody' | 'wrong'} Caller */

/**
 * @typedef {object} Target
 * @property {string} url origin, and whatever stands before the path
 * @property {string} path of one record, with `{id}`
 * @property {string} auth a header with `{key}`
 * @property {{ readonly own?: string | undefined, readonly other?: string | undefined, readonly viewer?: string | undefined }} keys
 * @property {Sample} sample
 */

/** One run against one server. */
export class Trial {
  /** @param {Target} target */
  constructor(target) {
    this.target = target
    /** Of every record that was made. @type {Set<string>} */
    this.made = new Set()
    /** Two members whose value is any text, and which no rule ties to others. */
    ;[this.first, this.second] = target.sample.fields
  }

  get collection() {
    return this.target.path.replace(/\/\{id\}.*$/, '')
  }

  /** What stands beside the collection: `/api/transfers` beside `/api/accounts`. @param {string} name */
  beside(name) {
    return this.collection.replace(/[^/]*$/, name)
  }

  /** @param {string} id @param {string} [below] */
  one(id, below = '') {
    return this.target.path.replace('{id}', encodeURIComponent(id)) + below
  }

  /** @param {string} method @param {string} path @param {Wish & { as?: Caller }} [wish] @returns {Promise<Answer>} */
  send(method, path, { as = 'own', ...wish } = {}) {
    return exchange(new URL(this.target.url + path), method, wish, this.authorization(as))
  }

  /** @param {Caller} caller @returns {Record<string, string>} */
  authorization(caller) {
    const key =
      caller === 'wrong' ? `wrong-${randomUUID()}` : caller === 'nobody' ? undefined : this.target.keys[caller]
    if (key === undefined) return {}
    const [name = '', ...value] = this.target.auth.replaceAll('{key}', key).split(':')
    return { [name.trim()]: value.join(':').trim() }
  }

  /** The body of a record that nobody else has. @param {object} [changes] @returns {Record<string, unknown>} */
  fresh(changes = {}) {
    const text = JSON.stringify(this.target.sample.record).replaceAll('{unique}', randomUUID().slice(0, 13))
    return { ...JSON.parse(text), ...changes }
  }

  /** A POST to the collection, remembered when it made something. @param {Wish & { as?: Caller }} wish */
  async post(wish) {
    const answer = await this.send('POST', this.collection, wish)
    const { id } = answer.body ?? {}
    if (answer.status === 201 && typeof id === 'string') this.made.add(id)
    return answer
  }

  /** A new record, as the server answered it. @param {object} [changes] @returns {Promise<any>} */
  async make(changes) {
    const answer = expectStatus(await this.post({ body: this.fresh(changes) }), 201)
    if (typeof answer.body?.id !== 'string') throw new Broken('wants a record with an id', answer)
    return answer.body
  }

  /** A record at version 3: `first` and then `second` were changed since it was made. @returns {Promise<any>} */
  async makeThird() {
    const made = await this.make()
    await this.save(made.id, { version: 1, [this.first]: 'Two' })
    return this.save(made.id, { version: 2, [this.second]: 'Three' })
  }

  /** @param {string} id @param {Wish & { as?: Caller }} [wish] */
  get(id, wish) {
    return this.send('GET', this.one(id), wish)
  }

  /** The record as it is stored. @param {string} id @returns {Promise<any>} */
  async read(id) {
    return expectStatus(await this.get(id), 200).body
  }

  /** @param {string} id @param {object} body @param {Readonly<Record<string, string>>} [headers] */
  patch(id, body, headers) {
    return this.send('PATCH', this.one(id), { body, ...(headers && { headers }) })
  }

  /** A PATCH that has to work. @param {string} id @param {object} body @returns {Promise<any>} */
  async save(id, body) {
    return expectStatus(await this.patch(id, body), 200).body
  }

  /** Deletes a record over the version that is stored. @param {string} id */
  async remove(id) {
    const { version } = await this.read(id)
    return expectStatus(await this.send('DELETE', `${this.one(id)}?version=${version}`), 200, 204)
  }

  /** Whether the record is gone after this. @param {string} id */
  async clear(id) {
    const { status, body } = await this.get(id)
    if (status !== 200) return [404, 410].includes(status)
    const answer = await this.send('DELETE', `${this.one(id)}?version=${body?.version}`)
    return [200, 204].includes(answer.status)
  }

  /** Only what people may write, as a PUT sends it. @param {Record<string, unknown>} record */
  writable(record) {
    return Object.fromEntries(Object.keys(this.target.sample.record).map((name) => [name, record[name]]))
  }
}
