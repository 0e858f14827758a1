import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AccountRecord, toRecord } from '@/lib/accounts/account'
import { UnreadableAnswerError } from '../api'
import type { OutboxEntry } from './entry'
import { createServer, type Luck, toAccount, toHanded, toProblem, toSave } from './outbox.fixture'
import {
  discard,
  type Entries,
  findNext,
  type Handed,
  inOrder,
  type Kept,
  keepSave,
  type NewSave,
  putBack,
  queue,
  settleRefused,
  settleSaved,
  startSending,
} from './queue'

let count = 0
const toFresh = () => ({ id: `id-${++count}`, key: `key-${count}`, createdAt: count })
const account = toAccount()

function requireEntry(kept: Kept): OutboxEntry {
  if (kept.kind === 'withdrawn') throw new Error('expected an entry')
  return kept.entry
}

/** One save, kept. */
function keep(entries: Entries, save: NewSave, handed: readonly Handed[] = []) {
  const { entries: after, value } = keepSave(entries, { save, handed, fresh: toFresh() })
  return { entries: after, kept: value }
}

describe('a save that is kept', () => {
  it('holds the changed fields alone, what they held before, and what must make sense with them', () => {
    const { kept } = keep([], toSave(account, { status: 'closed' }))
    expect(requireEntry(kept)).toMatchObject({ state: 'waiting', hasLeft: false, version: 1 })
    expect(requireEntry(kept).changes).toEqual({ status: 'closed' })
    expect(requireEntry(kept).base).toEqual({ status: 'active', creditLimit: 0 })
  })

  it('is folded into the one before, with a key of its own, while that cannot have left', () => {
    const first = toSave(account, { phone: '1' })
    const one = keep([], first)
    const two = keep(one.entries, toSave(account, { phone: '1', company: 'A' }), [
      toHanded(requireEntry(one.kept), first),
    ])
    expect(two.entries).toHaveLength(1)
    expect(requireEntry(two.kept)).toMatchObject({
      id: requireEntry(one.kept).id,
      changes: { phone: '1', company: 'A' },
    })
    expect(requireEntry(two.kept).key).not.toBe(requireEntry(one.kept).key)
  })

  it('has the same key where it is the same again, whether or not it may have left', () => {
    const save = toSave(account, { phone: '1' })
    const one = keep([], save)
    const handed = [toHanded(requireEntry(one.kept), save)]
    const { entries: left } = startSending(one.entries, requireEntry(one.kept).id)
    for (const before of [one.entries, left])
      expect(requireEntry(keep(before, save, handed).kept).key).toBe(requireEntry(one.kept).key)
  })

  it('stands behind the one before where that may have left, and holds only what came after it', () => {
    const first = toSave(account, { phone: '1' })
    const one = keep([], first)
    const { id } = requireEntry(one.kept)
    const { entries: left } = startSending(one.entries, id)
    const two = keep(left, toSave(account, { phone: '1', company: 'A' }), [toHanded(requireEntry(one.kept), first)])
    expect(two.kept.kind).toBe('behind')
    expect(requireEntry(two.kept)).toMatchObject({ follows: id, changes: { company: 'A' } })
    expect(two.entries.find((entry) => entry.id === id)?.changes).toEqual({ phone: '1' })
    expect(startSending(two.entries, requireEntry(two.kept).id).value).toBeNull()
  })

  it('is withdrawn where the person took everything back before it could leave', () => {
    const first = toSave(account, { phone: '1' })
    const one = keep([], first)
    const two = keep(one.entries, toSave(account, {}), [toHanded(requireEntry(one.kept), first)])
    expect(two).toMatchObject({ entries: [], kept: { kind: 'withdrawn' } })
  })

  it('of another form of the same account stands beside it', () => {
    const one = keep([], toSave(account, { phone: '1' }))
    expect(keep(one.entries, toSave(account, { phone: '2' })).entries).toHaveLength(2)
  })

  it('does not fold into what another tab has made of it since', () => {
    const first = toSave(account, { phone: '1' })
    const one = keep([], first)
    const handed = [toHanded(requireEntry(one.kept), first)]
    const { entries } = keep(one.entries, toSave(account, { phone: '2' }), handed)
    const two = keep(entries, toSave(account, { phone: '3' }), handed)
    expect(two.entries.map(({ changes }) => changes.phone)).toEqual(['2', '3'])
  })
})

describe('a save that is answered', () => {
  const first = toSave(account, { phone: '1' })
  function chain() {
    const one = keep([], first)
    const sent = startSending(one.entries, requireEntry(one.kept).id)
    const two = keep(sent.entries, toSave(account, { phone: '1', company: 'A' }), [
      toHanded(requireEntry(one.kept), first),
    ])
    return { id: requireEntry(one.kept).id, second: requireEntry(two.kept), entries: two.entries }
  }

  it('lets the next one go on from what was stored', () => {
    const { id, entries } = chain()
    const stored = { ...account, version: 2, phone: '1' }
    expect(settleSaved(entries, id, stored).entries).toMatchObject([
      { follows: null, version: 2, changes: { company: 'A' } },
    ])
  })

  it('leaves the next one on its old version where others changed the same field in it: that is a merge', () => {
    const { id, entries } = chain()
    const stored = { ...account, version: 3, phone: '1', company: 'Theirs' }
    expect(settleSaved(entries, id, stored).entries).toMatchObject([{ follows: null, version: 1 }])
  })

  it('with a refusal needs a person, together with what was saved after it', () => {
    const { id, second, entries } = chain()
    const { entries: after, value } = settleRefused(entries, id, toProblem('forbidden'))
    expect(after).toHaveLength(1)
    expect(value).toMatchObject({
      id: second.id,
      state: 'needs-you',
      hasLeft: false,
      changes: { phone: '1', company: 'A' },
    })
    expect(value?.base).toEqual({ phone: null, company: null })
  })

  it('is discarded with what was saved after it, and both come back', () => {
    const { id, entries } = chain()
    const { entries: rest, value: gone } = discard(entries, id)
    expect([rest, gone.length]).toEqual([[], 2])
    expect(putBack(rest, gone).entries).toEqual(entries)
  })
})

describe('what is sent next', () => {
  const make = (number: number, changes: Partial<OutboxEntry>): OutboxEntry => ({
    ...requireEntry(keep([], toSave(toAccount(number), { phone: '1' })).kept),
    ...changes,
  })
  it('is the oldest save, of each account the first; one that needs a person holds up its own account alone', () => {
    const blocked = make(1, { createdAt: 1, state: 'needs-you' })
    const later = make(1, { createdAt: 2 })
    const other = make(2, { createdAt: 3, state: 'sending' })
    const third = make(3, { createdAt: 4 })
    const entries = [third, later, other, blocked]
    expect(findNext(entries, new Set())).toBe(other)
    expect(findNext(entries, new Set([other.accountId]))).toBe(third)
    expect(findNext([blocked, later], new Set())).toBeNull()
  })
})

/** What a person and a network do, step by step. */
type Act =
  | { readonly kind: 'save'; readonly changes: Partial<AccountRecord> }
  | { readonly kind: 'send'; readonly luck: Luck }

const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('save' as const),
      changes: fc.oneof(
        fc.record({ phone: fc.constantFrom('1', '2', null) }),
        fc.record({ company: fc.constantFrom('A', 'B') }),
        fc.record({ notes: fc.constantFrom('x', 'x y', '') }),
      ),
    }),
    fc.record({
      kind: fc.constant('send' as const),
      luck: fc.constantFrom<Luck>('good', 'never-arrives', 'answer-lost'),
    }),
  ),
  { maxLength: 14 },
)

describe('any number of saves of one form over any network', () => {
  it('ends with what the person saved last, each save stored once at most, and no key with two contents', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        const server = createServer(account)
        let entries: Entries = []
        let handed: Handed[] = []
        let form = toRecord(account)
        // The form stands on what it loaded, and moves on with each save that is answered.
        let base = account
        let saves = 0
        const send = (luck: Luck) => {
          const next = findNext(entries, new Set())
          if (next === null) return
          const started = startSending(entries, next.id)
          entries = started.entries
          if (started.value === null) throw new Error('what is next can be sent')
          try {
            const answer = server.send(started.value, luck)
            if (!answer.ok) throw new Error(`refused: ${answer.problem.code}`)
            entries = settleSaved(entries, next.id, answer.data).entries
            base = answer.data
          } catch (error) {
            if (!(error instanceof UnreadableAnswerError)) throw error
            entries = queue(entries, next.id).entries
          }
        }
        for (const act of steps) {
          if (act.kind === 'send') {
            send(act.luck)
            continue
          }
          form = { ...form, ...act.changes }
          const save = { ...toSave(base, {}), mine: form }
          const step = keepSave(entries, { save, handed, fresh: toFresh() })
          entries = step.entries
          saves++
          if (step.value.kind === 'withdrawn') continue
          const { id, edit } = step.value.entry
          handed = [...handed.filter((one) => one.id !== id), { id, edit, mine: form }]
          expect(inOrder(entries).length).toBeLessThanOrEqual(2)
        }
        for (let round = 0; entries.length > 0 && round < 5; round++) send('good')
        expect(entries).toEqual([])
        expect(toRecord(server.read(account.id))).toEqual(form)
        expect(server.countVersions(account.id)).toBeLessThanOrEqual(1 + saves)
      }),
      { numRuns: 500 },
    )
  })
})
