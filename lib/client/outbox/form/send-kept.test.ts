// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AccountRecord } from '@/lib/accounts/account'
import { createOutbox, type Outbox } from '../outbox'
import { busy, toAccount, toHanded, toProblem, toSave } from '../outbox.fixture'
import { createMemoryStore } from '../outbox-store'
import { type Handed, queue } from '../queue'
import { SaveWaits, SaveWithdrawn, sendKept } from './send-kept'

const account = toAccount()
const saved = { ...account, version: 2, phone: '1' }
const ok = () => Response.json(saved)
const refuse = (problem: object, status = 409) => Response.json({ ...problem, status }, { status })

let outbox: Outbox
const keys: (string | null)[] = []
/** What stands in the outbox while a request is on its way. */
let during: readonly unknown[] = []

function answerWith(answer: () => Response) {
  vi.stubGlobal('fetch', async (_: string, { headers }: RequestInit) => {
    keys.push(new Headers(headers).get('Idempotency-Key'))
    during = outbox.getState().entries
    return answer()
  })
}
const cut = () => {
  throw new TypeError('network')
}

async function send(changes: Partial<AccountRecord>, handed: readonly Handed[] = []) {
  const sending = sendKept({ outbox, save: toSave(account, changes), handed, onProgress: () => {} }).then(
    (answer) => answer,
    (error: unknown) => error,
  )
  await vi.runAllTimersAsync()
  return sending
}
const entries = () => outbox.getState().entries
/** As the form remembers it. */
const handOver = (changes: Partial<AccountRecord>): Handed[] =>
  entries().map((entry) => toHanded(entry, toSave(account, changes)))

beforeEach(() => {
  vi.useFakeTimers()
  outbox = createOutbox('person-ana', createMemoryStore())
  keys.length = 0
  during = []
  sessionStorage.clear()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('a save of a form', () => {
  it('is on the device before it leaves, and not any more once it is answered', async () => {
    answerWith(ok)
    expect(await send({ phone: '1' })).toMatchObject({ ok: true })
    expect(during).toMatchObject([{ state: 'sending', hasLeft: true, key: keys[0], changes: { phone: '1' } }])
    expect(entries()).toEqual([])
  })

  it('goes to the outbox where the device is offline, and nothing is sent', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    answerWith(ok)
    expect(await send({ phone: '1' })).toBeInstanceOf(SaveWaits)
    expect(keys).toEqual([])
    expect(entries()).toMatchObject([{ state: 'waiting', hasLeft: false, isQueued: true }])
  })

  it('goes to the outbox where the answer is lost, as one that may have arrived', async () => {
    answerWith(cut)
    expect(await send({ phone: '1' })).toBeInstanceOf(SaveWaits)
    expect(entries()).toMatchObject([{ state: 'waiting', hasLeft: true, key: keys[0] }])
    answerWith(ok)
    expect(await send({ phone: '1' }, handOver({ phone: '1' }))).toMatchObject({ ok: true })
    expect(new Set(keys).size).toBe(1)
  })

  it('waits behind an earlier one that may have arrived', async () => {
    answerWith(cut)
    await send({ phone: '1' })
    const sent = keys.length
    expect(await send({ phone: '1', company: 'A' }, handOver({ phone: '1' }))).toBeInstanceOf(SaveWaits)
    expect(keys).toHaveLength(sent)
    expect(entries()).toMatchObject([{ changes: { phone: '1' } }, { changes: { company: 'A' } }])
  })

  it('is the form’s again where it was refused: the form shows why', async () => {
    answerWith(() => refuse(toProblem('forbidden'), 403))
    expect(await send({ phone: '1' })).toMatchObject({ problem: { code: 'forbidden' } })
    expect(entries()).toEqual([])
  })

  it('stays for a person where it was refused after it had waited', async () => {
    answerWith(cut)
    await send({ phone: '1' })
    for (const { id } of entries()) await outbox.change((all) => queue(all, id))
    answerWith(() => refuse(toProblem('forbidden'), 403))
    expect(await send({ phone: '1' }, handOver({ phone: '1' }))).toMatchObject({ problem: { code: 'forbidden' } })
    expect(entries()).toMatchObject([{ state: 'needs-you', problem: { code: 'forbidden' }, changes: { phone: '1' } }])
  })

  it('has the same key at the next press after a busy server, and another one with other changes', async () => {
    answerWith(() => refuse(busy))
    expect(await send({ phone: '1' })).toMatchObject({ problem: { code: 'transaction-conflict' } })
    expect(entries()).toEqual([])
    await send({ phone: '1' })
    expect(new Set(keys).size).toBe(1)
    await send({ phone: '2' })
    expect(new Set(keys).size).toBe(2)
  })

  it('that takes back what had not left yet withdraws it', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    answerWith(ok)
    await send({ phone: '1' })
    expect(await send({}, handOver({ phone: '1' }))).toBeInstanceOf(SaveWithdrawn)
    expect(entries()).toEqual([])
  })
})
