import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createMergeSession } from '@/lib/conflict/merge-session'
import { problemSchema } from '@/lib/conflict/problem'
import { type Mutation, runCore, toTarget, withExpress } from './express.fixture'
import { isConforming } from './report.js'
import { Trial } from './trial.js'

const findBroken = (outcomes: Awaited<ReturnType<typeof runCore>>['outcomes']) =>
  outcomes.filter(({ state }) => state === 'broken').map(({ clause }) => clause.id)

describe('the Express example', () => {
  it('holds the core, and nothing is left behind', async () => {
    const { outcomes, left } = await runCore([])
    expect(outcomes.filter(({ state }) => state !== 'holds')).toEqual([])
    expect(isConforming(outcomes, ['core'])).toBe(true)
    expect(left).toEqual([])
  })

  it('refuses a stale save with what the merge dialog of Truce takes', () =>
    withExpress([], async (url) => {
      const trial = new Trial(toTarget(url))
      const base = await trial.make()
      await trial.save(base.id, { version: 1, phone: '1', company: 'Theirs' })
      const { body } = await trial.patch(base.id, { version: 1, phone: '2', notes: 'Mine' })
      const problem = problemSchema.parse(body)
      if (problem.code !== 'stale-version' || problem.base === null) throw new Error('no stale-version with a base')
      const { current: theirs, baseVersion, currentVersion: theirsVersion } = problem
      const mine = { ...problem.base, phone: '2', notes: 'Mine' }
      const session = createMergeSession({ base: problem.base, baseVersion, mine, theirs, theirsVersion, actors: {} })
      expect(session).toMatchObject({ baseVersion: 1, theirsVersion: 2 })
      expect(problem.changes.map(({ pointer, verdict }) => `${pointer} ${verdict}`).sort()).toEqual([
        '/company theirs',
        '/notes mine',
        '/phone conflict',
      ])
    }))

  it('names the packages that are tested here', () => {
    const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
    const { dependencies, devDependencies } = read('package.json')
    const locked = { ...dependencies, ...devDependencies }
    const example: Record<string, string> = read('examples/express/package.json').dependencies
    for (const [name, version] of Object.entries(example)) expect(locked[name], name).toBe(version)
  })
})

type Mutant = readonly [name: string, broken: readonly string[], mutations: readonly Mutation[]]
const condition = ' WHERE id = @id AND version = @expected'
const update = `SET version = @version, body = @body${condition}`
const dropsCheck = { file: 'store.js', from: update, to: 'SET version = @version, body = @body WHERE id = @id' }

/** What breaks is the clause, or the clauses, that it is about, and no other. */
const precise: readonly Mutant[] = [
  [
    'checks the version, waits, and writes without it',
    ['C-28'],
    [
      dropsCheck,
      { file: 'app.js', from: 'function write(', to: 'async function write(' },
      {
        file: 'app.js',
        from: '    write(req, res, (sent) => (from)',
        to: '    return write(req, res, (sent) => (from)',
      },
      { file: 'app.js', from: '    write(req, res, (sent) => () =>', to: '    return write(req, res, (sent) => () =>' },
      {
        file: 'app.js',
        from: '    if (!store.update(account, fields, expected)) throw',
        to: `    if (expected !== 0) {
      await new Promise((resolve) => setTimeout(resolve, 10))
      store.update({ ...account, version: store.read(stored.id).version + 1 }, fields, expected)
    } else throw`,
      },
    ],
  ],
  [
    'deletes without the version',
    ['C-41', 'C-50', 'C-51'],
    [{ file: 'store.js', from: `account${condition}`, to: 'account WHERE id = @id' }],
  ],
  [
    'takes the stored record for the base',
    ['C-31', 'C-32', 'C-33', 'C-34', 'C-35'],
    [{ file: 'stale.js', from: 'store.readVersion(current.id, baseVersion)', to: 'current' }],
  ],
  [
    'names only who saved last',
    ['C-38'],
    [
      {
        file: 'stale.js',
        from: 'store.listSince(current.id, baseVersion)',
        to: 'store.listSince(current.id, baseVersion).slice(-1)',
      },
    ],
  ],
  [
    'does not say that a version is ahead',
    ['C-25'],
    [{ file: 'stale.js', from: 'baseVersion > current.version &&', to: 'false &&' }],
  ],
  [
    'makes a version of a save that changes nothing',
    ['C-16', 'C-17'],
    [{ file: 'app.js', from: 'if (fields.length === 0) return sendAccount(res, stored)', to: '' }],
  ],
  [
    'answers a false If-Match with 409',
    ['C-21', 'C-26', 'C-41'],
    [{ file: 'precondition.js', from: 'status: 412', to: 'status: 409' }],
  ],
  [
    'lets a weak tag match',
    ['C-26'],
    [{ file: 'precondition.js', from: 'tag.isWeak ? [] : [tag.version]', to: '[tag.version]' }],
  ],
  [
    'takes any version for one',
    ['C-24'],
    [{ file: 'precondition.js', from: 'version !== undefined && !isVersion(version)', to: 'false' }],
  ],
  ['tags weakly', ['C-05', 'C-16'], [{ file: 'app.js', from: "'ETag', `", to: "'ETag', `W/" }]],
  ['keeps what a merge patch empties', ['C-14'], [{ file: 'record.js', from: 'delete result[name]', to: 'continue' }]],
  ['drops unknown members', ['C-55'], [{ file: 'record.js', from: '...unknown.map', to: '...[].map' }]],
]

/** So much follows from these that only what they are about is named here. */
const farReaching: readonly Mutant[] = [
  ['writes without the version', ['C-20', 'C-21', 'C-28', 'C-51'], [dropsCheck]],
  [
    'refuses a stale save, and writes it all the same',
    ['C-20', 'C-28', 'C-51'],
    [
      {
        file: 'app.js',
        from: 'if (!store.update(account, fields, expected)) throw',
        to: 'if (!store.update(account, fields, stored.version) || expected === 0) throw',
      },
    ],
  ],
  [
    'refuses a stale save without its members',
    ['C-30', 'C-31', 'C-33', 'C-34', 'C-35', 'C-39'],
    [{ file: 'app.js', from: "since you read it.', members)", to: "since you read it.')" }],
  ],
  [
    'merges without being asked',
    ['C-36'],
    [
      {
        file: 'app.js',
        from: '    const expected = accepts.find((accepted) => accepted === stored.version) ?? 0\n    const [',
        to: `    const others = store.listSince(stored.id, base).flatMap((revision) => revision.fields)
    const expected = others.some((name) => fields.includes(name)) ? 0 : stored.version
    const [`,
      },
    ],
  ],
  [
    'takes a write without a precondition',
    ['C-22', 'C-40', 'C-51'],
    [
      {
        file: 'precondition.js',
        from: 'export function readPrecondition(ifMatch, version, stored) {',
        to: `export function readPrecondition(ifMatch, version, stored) {
  if (ifMatch === undefined && version === undefined)
    return { accepts: [stored.version], base: stored.version, status: 409 }`,
      },
    ],
  ],
  [
    'refuses in plain JSON',
    ['C-20', 'C-22', 'C-50'],
    [{ file: 'problem.js', from: 'application/problem+json', to: 'application/json' }],
  ],
]

describe('an Express server that', () => {
  it.each(precise)('%s is told exactly so', async (_name, broken, mutations) => {
    const { outcomes } = await runCore(mutations)
    expect(findBroken(outcomes)).toEqual(broken)
    const levels = outcomes.flatMap(({ state, clause }) => (state === 'broken' ? [clause.level] : []))
    expect(isConforming(outcomes, ['core'])).toBe(!levels.includes('MUST'))
  })

  it.each(farReaching)('%s is told so, with what follows', async (_name, broken, mutations) => {
    const { outcomes } = await runCore(mutations)
    expect(findBroken(outcomes)).toEqual(expect.arrayContaining([...broken]))
    expect(isConforming(outcomes, ['core'])).toBe(false)
  })
})
