import { randomUUID } from 'node:crypto'
import express from 'express'
import { invalid, readPrecondition } from './precondition.js'
import { Problem, sendProblem } from './problem.js'
import { applyMergePatch, changedNames, findFaults, memberNames, toRecord } from './record.js'
import { describeStale } from './stale.js'

/** Who may call. Yours are in a table, as hashes. */
const people = { 'demo-ana': { id: 'ana', name: 'Ana' }, 'demo-bo': { id: 'bo', name: 'Bo' } }
const json = ['application/json', 'application/merge-patch+json']

export function createApp(store) {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.use(identify)
  app.use(express.json({ type: json, limit: '1mb', strict: false }))
  app.route('/api/accounts').post(create).all(refuseMethod('POST'))
  app
    .route('/api/accounts/:id')
    .get(read)
    .patch(patch)
    .put(put)
    .delete(remove)
    .all(refuseMethod('GET, PATCH, PUT, DELETE'))
  app.use(() => {
    throw new Problem(404, 'not-found', 'There is nothing here.')
  })
  app.use(answerError)
  return app

  function create(req, res) {
    const sent = requireBody(req)
    const record = toRecord(sent)
    refuseFaults(findFaults(sent, record))
    const [at, by] = [new Date().toISOString(), req.person]
    const account = {
      id: randomUUID(),
      version: 1,
      ...record,
      createdAt: at,
      createdBy: by,
      updatedAt: at,
      updatedBy: by,
    }
    store.create(account, memberNames)
    sendAccount(res.status(201).location(`/api/accounts/${account.id}`), account)
  }

  function read(req, res) {
    sendAccount(res, requireAccount(req))
  }

  function patch(req, res) {
    write(req, res, (sent) => (from) => toRecord(applyMergePatch(from, sent)))
  }

  function put(req, res) {
    write(req, res, (sent) => () => toRecord(sent))
  }

  function write(req, res, toChange) {
    const stored = requireAccount(req)
    const { version, ...sent } = requireBody(req)
    const { accepts, base, status } = readPrecondition(req.get('if-match'), version, stored)
    const toMine = toChange(sent)
    const record = toMine(stored)
    refuseFaults(findFaults(sent, record))
    const fields = changedNames(stored, record)
    // What is stored already needs no write, whatever version it was sent over.
    if (fields.length === 0) return sendAccount(res, stored)
    const expected = accepts.find((accepted) => accepted === stored.version) ?? 0
    const [updatedAt, updatedBy] = [new Date().toISOString(), req.person]
    const account = { ...stored, ...record, version: stored.version + 1, updatedAt, updatedBy }
    if (!store.update(account, fields, expected)) throw staleProblem(req, status, base, toMine)
    sendAccount(res, account)
  }

  function remove(req, res) {
    const stored = requireAccount(req)
    const version = req.query.version === undefined ? undefined : Number(req.query.version)
    const { accepts, base, status } = readPrecondition(req.get('if-match'), version, stored)
    const expected = accepts.find((accepted) => accepted === stored.version) ?? 0
    if (!store.remove(stored.id, expected)) throw staleProblem(req, status, base, (from) => from)
    res.status(204).end()
  }

  function requireAccount(req) {
    const account = store.read(req.params.id)
    if (account === null) throw new Problem(404, 'not-found', 'There is no such account.')
    return account
  }

  /** Read again: what the write met may be newer than what was read before it. */
  function staleProblem(req, status, base, toMine) {
    const members = describeStale(store, requireAccount(req), base, toMine)
    return new Problem(status, 'stale-version', 'Somebody saved this account since you read it.', members)
  }
}

function identify(req, _res, next) {
  const key = /^Bearer (\S+)$/i.exec(req.get('authorization') ?? '')?.[1] ?? ''
  if (!Object.hasOwn(people, key)) {
    const headers = { 'WWW-Authenticate': 'Bearer realm="example"' }
    throw new Problem(401, 'unauthenticated', 'Send a key: Authorization: Bearer demo-ana', { headers })
  }
  req.person = people[key]
  next()
}

function requireBody(req) {
  if (!req.is(json)) {
    const headers = { 'Accept-Patch': json.toReversed().join(', ') }
    throw new Problem(415, 'unsupported-media-type', 'Send JSON.', { headers })
  }
  const isObject = typeof req.body === 'object' && req.body !== null && !Array.isArray(req.body)
  if (!isObject) refuseFaults([{ pointer: '', code: 'invalid', detail: 'The body is no object.' }])
  return req.body
}

function refuseFaults(errors) {
  if (errors.length > 0) throw new Problem(422, 'validation-failed', 'Some members are not valid.', { errors })
}

const refuseMethod = (allow) => () => {
  throw new Problem(405, 'method-not-allowed', `Only ${allow} here.`, { headers: { Allow: allow } })
}

const sendAccount = (res, account) => res.set('ETag', `"${account.version}"`).json(account)

function answerError(error, req, res, _next) {
  if (error instanceof Problem) return sendProblem(req, res, error)
  if (error.type === 'entity.too.large')
    return sendProblem(req, res, new Problem(413, 'payload-too-large', 'At most 1 MB.'))
  if (error.status === 415)
    return sendProblem(req, res, new Problem(415, 'unsupported-media-type', 'Send plain UTF-8 JSON.'))
  if (error.status === 400) return sendProblem(req, res, invalid('malformed-json', 'The request cannot be read.'))
  console.error(error)
  sendProblem(
    req,
    res,
    new Problem(500, 'internal-error', 'It is not known what became of it.', { outcome: 'unknown' }),
  )
}
