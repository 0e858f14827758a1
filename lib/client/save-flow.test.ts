import { describe, expect, it } from 'vitest'
import { type Account, type AccountRecord, toRecord } from '@/lib/accounts/account'
import { type MergeSession, reduceMergeSession, toResult } from '@/lib/conflict/merge-session'
import type { ProblemOf } from '@/lib/conflict/problem'
import type { Answer } from './api'
import { type Attempt, type SaveOutcome, type Send, sendDraft } from './save-attempt'
import { maxContinuations, saveMerge, saveOver, saveOvertaken, startMerge, startRestore } from './save-flow'

/** As the editor does it, without a worker. */
const prepare = (session: MergeSession) => Promise.resolve(session)

async function saveDraft(send: Send, base: Account, mine: AccountRecord): Promise<SaveOutcome> {
  const sent = await sendDraft(send, { base, mine })
  if (sent.kind !== 'overtaken') return sent
  return saveOvertaken({ send, prepare }, await startMerge(prepare, { base, mine }, sent.newest))
}

const ana = { id: 'person-ana', name: 'Ana' }
const bo = { id: 'person-bo', name: 'Bo' }
const at = '2026-05-04T10:02:00.000Z'

const base: Account = {
  id: '0190a0a0-0000-7000-8000-000000000001',
  version: 1,
  name: 'Northwind',
  email: 'hello@northwind.example',
  phone: '+44 20 7946 0000',
  company: null,
  status: 'active',
  creditLimit: 500_000,
  address: null,
  tags: ['eu'],
  contacts: [],
  notes: 'First.\n\nSecond.\n',
  createdAt: at,
  createdBy: ana,
  updatedAt: at,
  updatedBy: ana,
}

const frame = { type: '/problems/x', title: '', status: 409, detail: 'no', instance: '/api/accounts/x', requestId: 'r' }

/** A server that holds one account, as far as versioned saves go; others save in between where a test says so. */
function serve(stored: Account, interfere: readonly Partial<AccountRecord>[] = []) {
  const attempts: Attempt[] = []
  const server = { stored, attempts, send }
  async function send(attempt: Attempt): Promise<Answer<Account>> {
    attempts.push(attempt)
    const other = interfere[attempts.length - 1]
    if (other) server.stored = { ...server.stored, ...other, version: server.stored.version + 1, updatedBy: bo }
    if (attempt.version !== server.stored.version) return { ok: false, problem: stale(server.stored, attempt) }
    server.stored = { ...server.stored, ...attempt.changes, version: server.stored.version + 1, updatedBy: ana }
    return { ok: true, data: server.stored }
  }
  return server
}

const stale = (current: Account, { version }: Attempt): ProblemOf<'stale-version'> => ({
  ...frame,
  code: 'stale-version',
  resource: { type: 'account', id: current.id },
  baseVersion: version,
  currentVersion: current.version,
  base: null,
  current,
  changes: [],
  revisions: [],
  clean: false,
})

const mine = (changes: Partial<AccountRecord>): AccountRecord => ({ ...toRecord(base), ...changes })

function requireDecide(outcome: SaveOutcome) {
  if (outcome.kind !== 'decide') throw new Error(`expected a decision, got ${outcome.kind}`)
  return outcome
}

describe('saving a draft', () => {
  it('sends the changed fields and the version they were changed from', async () => {
    const server = serve(base)
    const outcome = await saveDraft(server.send, base, mine({ phone: '1' }))
    expect(server.attempts).toEqual([{ version: 1, from: toRecord(base), changes: { phone: '1' } }])
    expect(outcome).toMatchObject({ kind: 'saved', account: { version: 2, phone: '1' }, merged: null })
  })

  it('sends nothing when nothing changed', async () => {
    const server = serve(base)
    expect(await saveDraft(server.send, base, mine({}))).toMatchObject({ kind: 'already-there' })
    expect(server.attempts).toEqual([])
  })

  it('saves by itself what fits together, over the newer version', async () => {
    const server = serve(base, [{ phone: '2' }])
    const outcome = await saveDraft(server.send, base, mine({ notes: 'First!\n\nSecond.\n' }))
    expect(server.attempts.map(({ version }) => version)).toEqual([1, 2])
    expect(outcome).toMatchObject({ kind: 'saved', account: { version: 3, phone: '2', notes: 'First!\n\nSecond.\n' } })
  })

  it('sends nothing more when the other side made the same change', async () => {
    const server = serve(base, [{ phone: '2' }])
    const outcome = await saveDraft(server.send, base, mine({ phone: '2' }))
    expect(server.attempts).toHaveLength(1)
    expect(outcome).toMatchObject({ kind: 'already-there', account: { version: 2 } })
  })

  it('sends nothing more for another spelling of the same number', async () => {
    const server = serve(base, [{ phone: '+44 20 7946 0055' }])
    const outcome = await saveDraft(server.send, base, mine({ phone: '+44 (20) 7946-0055' }))
    expect(server.attempts).toHaveLength(1)
    expect(outcome).toMatchObject({ kind: 'already-there', account: { version: 2, phone: '+44 20 7946 0055' } })
  })

  it('asks when both changed one value', async () => {
    const server = serve(base, [{ phone: '2' }])
    const { session, theirs } = requireDecide(await saveDraft(server.send, base, mine({ phone: '1' })))
    expect(theirs.version).toBe(2)
    expect(session.mine.phone).toBe('1')
    expect(server.stored.phone).toBe('2')
  })

  it('asks when both touched linked fields, though nothing collides', async () => {
    const server = serve(base, [{ status: 'suspended' }])
    const outcome = await saveDraft(server.send, base, mine({ creditLimit: 600_000 }))
    expect(outcome.kind).toBe('decide')
    expect(server.attempts).toHaveLength(1)
  })

  it('asks when a short value was combined closely, though nothing collides', async () => {
    const server = serve(base, [{ tags: ['eu', 'vip'] }])
    const outcome = await saveDraft(server.send, base, mine({ tags: ['eu', 'VIP'], phone: '1' }))
    expect(outcome).toMatchObject({ kind: 'decide', isBusy: false })
    expect(server.attempts).toHaveLength(1)
  })

  it('saves by itself what was combined closely in a long text', async () => {
    const notes = (days: string, weekday: string) => ({ notes: `Ships within ${days} days.\nLoads on ${weekday}.\n` })
    const loaded = { ...base, ...notes('ten', 'Monday') }
    const server = serve(loaded, [notes('ten', 'Friday')])
    const outcome = await saveDraft(server.send, loaded, { ...toRecord(loaded), ...notes('two', 'Monday') })
    expect(outcome).toMatchObject({ kind: 'saved', account: { version: 3, ...notes('two', 'Friday') } })
  })

  it('asks when a third save makes linked fields meet on the way', async () => {
    const server = serve(base, [{ phone: '2' }, { status: 'suspended' }])
    const outcome = await saveDraft(server.send, base, mine({ creditLimit: 600_000 }))
    expect(requireDecide(outcome).theirs).toMatchObject({ version: 3, status: 'suspended' })
    expect(server.stored.creditLimit).toBe(500_000)
  })

  it('hands other refusals over as they are', async () => {
    const problem = { ...frame, code: 'forbidden' } as const
    const outcome = await saveDraft(async () => ({ ok: false, problem }), base, mine({ phone: '1' }))
    expect(outcome).toEqual({ kind: 'refused', problem })
  })
})

describe('saving decisions', () => {
  const decide = async (interfere: readonly Partial<AccountRecord>[], decision: 'mine' | 'theirs') => {
    const server = serve(base, interfere)
    const { session, theirs } = requireDecide(await saveDraft(server.send, base, mine({ phone: '1', company: 'Own' })))
    const decided = reduceMergeSession(session, { kind: 'choose', pointer: '/phone', decision })
    return { server, decided, outcome: await saveMerge({ send: server.send, prepare }, { session: decided, theirs }) }
  }

  it('stores what the dialog shows as the result, over the version that it shows', async () => {
    const { server, decided, outcome } = await decide([{ phone: '2' }], 'mine')
    expect(outcome).toMatchObject({ kind: 'saved' })
    expect(toRecord(server.stored)).toEqual(toResult(decided))
    expect(server.attempts.at(-1)).toMatchObject({
      version: 2,
      resolution: { theirs: 2, decisions: { '/phone': 'mine' } },
    })
  })

  it('goes on by itself when a third save leaves nothing to decide', async () => {
    const { server, outcome } = await decide([{ phone: '2' }, { notes: 'Third.\n' }], 'mine')
    expect(outcome).toMatchObject({ kind: 'saved', account: { phone: '1', company: 'Own', notes: 'Third.\n' } })
    expect(server.attempts.map(({ version }) => version)).toEqual([1, 2, 3])
  })

  it('goes on by itself when a third save leaves alone what was looked at', async () => {
    const server = serve(base, [{ tags: ['eu', 'vip'] }, { notes: 'Third.\n' }])
    const pending = requireDecide(await saveDraft(server.send, base, mine({ tags: ['eu', 'VIP'], phone: '1' })))
    expect(await saveMerge({ send: server.send, prepare }, pending)).toMatchObject({
      kind: 'saved',
      account: { version: 4, phone: '1' },
    })
  })

  it('asks again when a third save changes what was decided, and never sends a refused version twice', async () => {
    const { server, outcome } = await decide([{ phone: '2' }, { phone: '3' }], 'mine')
    expect(requireDecide(outcome).theirs.version).toBe(3)
    expect(server.attempts.map(({ version }) => version)).toEqual([1, 2])
  })

  it('stops after a few attempts on an account that keeps changing', async () => {
    const notes = Array.from({ length: 9 }, (_, index) => ({ notes: `${index}` }))
    const { server, outcome } = await decide([{ phone: '2' }, ...notes], 'mine')
    expect(requireDecide(outcome).isBusy).toBe(true)
    expect(server.attempts).toHaveLength(1 + 1 + maxContinuations)
  })
})

describe('saving a clean merge by itself', () => {
  it('stops after as many refusals as decisions do', async () => {
    const server = serve(
      base,
      Array.from({ length: 9 }, (_, index) => ({ notes: `${index}` })),
    )
    const outcome = await saveDraft(server.send, base, mine({ phone: '1' }))
    expect(requireDecide(outcome).isBusy).toBe(true)
    expect(server.attempts).toHaveLength(1 + maxContinuations)
  })
})

describe('where the workspace wants to see every merge', () => {
  const look = { prepare, savesCleanMerges: false }
  async function saveLooking(server: ReturnType<typeof serve>, typed: AccountRecord) {
    const sent = await sendDraft(server.send, { base, mine: typed })
    if (sent.kind !== 'overtaken') return sent
    const pending = await startMerge(prepare, { base, mine: typed }, sent.newest)
    return saveOvertaken({ send: server.send, ...look }, pending)
  }

  it('a clean merge is shown, and nothing is saved before', async () => {
    const server = serve({ ...base, version: 2, phone: '9' })
    const outcome = await saveLooking(server, mine({ company: 'Own' }))
    expect([outcome.kind, server.attempts.length, server.stored.version]).toEqual(['decide', 1, 2])
    if (outcome.kind !== 'decide') return
    const saved = await saveMerge({ send: server.send, ...look }, outcome)
    expect([saved.kind, server.stored.phone, server.stored.company]).toEqual(['saved', '9', 'Own'])
  })

  it('so is one with a third save that came while the first was looked at', async () => {
    const server = serve({ ...base, version: 2, phone: '9' }, [{}, { notes: 'Third.' }])
    const outcome = await saveLooking(server, mine({ company: 'Own' }))
    if (outcome.kind !== 'decide') throw new Error(outcome.kind)
    const again = await saveMerge({ send: server.send, ...look }, outcome)
    expect([again.kind, server.stored.company]).toEqual(['decide', null])
  })

  it('what was saved over nobody, and what adds nothing to what is stored, is not', async () => {
    expect((await saveLooking(serve(base), mine({ company: 'Own' }))).kind).toBe('saved')
    const same = serve({ ...base, version: 2, company: 'Own', phone: '9' })
    expect((await saveLooking(same, mine({ company: 'Own' }))).kind).toBe('already-there')
  })
})

describe('restoring a deleted account', () => {
  const last: Account = { ...base, phone: '9' }
  const deleted: ProblemOf<'deleted'> = {
    ...frame,
    code: 'deleted',
    deletedAt: at,
    deletedBy: bo,
    lastVersion: 3,
    last,
    restorable: true,
  }

  it('puts what was typed over the account as it was last', async () => {
    const attempts: Attempt[] = []
    const send = async (attempt: Attempt): Promise<Answer<Account>> => {
      attempts.push(attempt)
      return { ok: true, data: { ...last, ...attempt.changes, version: 4 } }
    }
    await saveOver({ send, prepare }, await startRestore(prepare, { base, mine: mine({ company: 'Own' }) }, deleted))
    expect(attempts).toMatchObject([{ version: 3, changes: { company: 'Own' } }])
  })

  it('restores although what was typed is there already', async () => {
    const server = serve({ ...last, version: 3 })
    await saveOver(
      { send: server.send, prepare },
      await startRestore(prepare, { base, mine: mine({ phone: '9' }) }, deleted),
    )
    expect(server.attempts).toMatchObject([{ version: 3, changes: {} }])
  })
})
