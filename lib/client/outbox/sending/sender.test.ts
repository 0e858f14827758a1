// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Account, AccountRecord } from '@/lib/accounts/account'
import type { Answer } from '../../api'
import * as engine from '../../merge/engine'
import type { OutboxEntry } from '../entry'
import { createOutbox, type Delivered } from '../outbox'
import { busy, createServer, type Luck, toAccount, toHanded, toProblem, toSave } from '../outbox.fixture'
import { createMemoryStore } from '../outbox-store'
import { keepSave, startSending } from '../queue'
import { sendWaiting } from './sender'

let count = 0
const toFresh = () => ({ id: `id-${++count}`, key: `key-${count}`, createdAt: count })

/** A device with saves of Ana's, and a server. `answer` comes before the server's own. */
function open(...accounts: readonly Account[]) {
  const server = createServer(...accounts)
  const outbox = createOutbox('person-ana', createMemoryStore())
  const sent: OutboxEntry[] = []
  const delivered: Delivered[] = []
  outbox.onDelivered((one) => delivered.push(one))
  let luck: Luck[] = []
  let answer: (entry: OutboxEntry) => Answer<Account> | null = () => null
  const attempt = async (entry: OutboxEntry) => {
    sent.push(entry)
    // What leaves is on the device by then, as something that may have left.
    expect(outbox.getState().entries).toContainEqual(expect.objectContaining({ key: entry.key, hasLeft: true }))
    return answer(entry) ?? server.send(entry, luck.shift())
  }
  return {
    server,
    outbox,
    sent,
    delivered,
    have: (...next: Luck[]) => {
      luck = next
    },
    answerWith: (next: typeof answer) => {
      answer = next
    },
    keep: (from: Account, changes: Partial<AccountRecord>) =>
      outbox.change((entries) => keepSave(entries, { save: toSave(from, changes), handed: [], fresh: toFresh() })),
    send: () => sendWaiting({ outbox, attempt, loadEngine: async () => engine, onDelivered: () => {} }),
    states: () => outbox.getState().entries.map(({ accountId, state }) => [accountId, state]),
  }
}

const [one, two] = [toAccount(1), toAccount(2)]

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('the outbox', () => {
  it('sends what waits, the oldest first, and tells the forms', async () => {
    const device = open(one, two)
    await device.keep(two, { phone: '2' })
    await device.keep(one, { phone: '1' })
    expect(await device.send()).toBe(false)
    expect(device.sent.map(({ accountId }) => accountId)).toEqual([two.id, one.id])
    expect(device.delivered).toMatchObject([{ account: { phone: '2', version: 2 } }, { account: { phone: '1' } }])
    expect(device.outbox.getState().entries).toEqual([])
  })

  it('sends again under the same key what a tab that is gone left half sent: it is stored once', async () => {
    const device = open(one)
    const kept = await device.keep(one, { phone: '1' })
    if (kept.kind === 'withdrawn') throw new Error('kept')
    await device.outbox.change((entries) => startSending(entries, kept.entry.id))
    device.server.send(kept.entry)
    await device.send()
    expect(device.sent.map(({ key }) => key)).toEqual([kept.entry.key])
    expect(device.server.countVersions(one.id)).toBe(2)
    expect(device.delivered).toMatchObject([{ account: { version: 2, phone: '1' } }])
  })

  it('keeps what cannot be reached or answered, and goes on with the other accounts', async () => {
    const device = open(one, two)
    await device.keep(one, { phone: '1' })
    await device.keep(two, { phone: '2' })
    device.have('answer-lost')
    expect(await device.send()).toBe(true)
    expect(device.states()).toEqual([[one.id, 'waiting']])
    expect(await device.send()).toBe(false)
    expect(device.sent.map(({ key }) => key)[2]).toBe(device.sent[0]?.key)
    expect([device.server.countVersions(one.id), device.server.countVersions(two.id)]).toEqual([2, 2])
  })

  it('keeps what met a busy server, as it is', async () => {
    const device = open(one)
    await device.keep(one, { phone: '1' })
    device.answerWith(() => ({ ok: false, problem: busy }))
    expect(await device.send()).toBe(true)
    expect(device.outbox.getState().entries).toMatchObject([{ state: 'waiting', problem: null }])
  })

  it('leaves a refused save for a person, and holds up no other account', async () => {
    const device = open(one, two)
    await device.keep(one, { phone: '1' })
    await device.keep(two, { phone: '2' })
    device.answerWith(({ accountId }) => (accountId === one.id ? { ok: false, problem: toProblem('forbidden') } : null))
    expect(await device.send()).toBe(false)
    expect(device.outbox.getState().entries).toMatchObject([{ state: 'needs-you', problem: { code: 'forbidden' } }])
    expect(device.server.read(two.id).phone).toBe('2')
    await device.send()
    expect(device.sent).toHaveLength(2)
  })

  it('merges with what others saved beside it, under another key and against their version', async () => {
    const device = open(one)
    await device.keep(one, { phone: '1' })
    device.server.saveAsBo(one.id, { company: 'Theirs' })
    await device.send()
    expect(device.server.read(one.id)).toMatchObject({ version: 3, phone: '1', company: 'Theirs' })
    expect(device.sent.map(({ version }) => version)).toEqual([1, 2])
    expect(new Set(device.sent.map(({ key }) => key)).size).toBe(2)
    expect(device.delivered[0]?.merged).not.toBeNull()
  })

  it('goes on with the merge, and not with what was refused, after its answer was lost', async () => {
    const device = open(one)
    await device.keep(one, { phone: '1' })
    device.server.saveAsBo(one.id, { company: 'Theirs' })
    device.have('good', 'answer-lost')
    expect(await device.send()).toBe(true)
    await device.send()
    expect(device.sent.map(({ version }) => version)).toEqual([1, 2, 2])
    expect(device.sent[2]?.key).toBe(device.sent[1]?.key)
    expect(device.server.countVersions(one.id)).toBe(3)
  })

  it('asks a person where both changed the same, and where it has to be looked at', async () => {
    for (const theirs of [{ phone: '2' }, { status: 'suspended' as const }]) {
      const device = open(one)
      await device.keep(one, { phone: '1', creditLimit: 500 })
      device.server.saveAsBo(one.id, theirs)
      expect(await device.send()).toBe(false)
      expect(device.outbox.getState().entries).toMatchObject([
        { state: 'needs-you', changes: { phone: '1' }, problem: { code: 'stale-version', currentVersion: 2 } },
      ])
      expect(device.server.read(one.id)).toMatchObject({ version: 2, ...theirs })
    }
  })

  it('merges what was typed over a save that others had been combined with', async () => {
    const device = open(one)
    const first = toSave(one, { notes: 'One.' })
    const kept = await device.outbox.change((entries) =>
      keepSave(entries, { save: first, handed: [], fresh: toFresh() }),
    )
    if (kept.kind === 'withdrawn') throw new Error('kept')
    device.have('answer-lost')
    await device.send()
    const handed = [toHanded(kept.entry, first)]
    const more = toSave(one, { notes: 'One.\n\nMore.', company: 'A' })
    await device.outbox.change((entries) => keepSave(entries, { save: more, handed, fresh: toFresh() }))
    await device.send()
    expect(device.server.read(one.id)).toMatchObject({ version: 3, notes: 'One.\n\nMore.', company: 'A' })
  })

  it('sends nothing while the device is offline', async () => {
    const device = open(one)
    await device.keep(one, { phone: '1' })
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    expect(await device.send()).toBe(true)
    expect(device.sent).toEqual([])
    expect(device.outbox.getState().entries).toMatchObject([{ hasLeft: false }])
  })
})
