// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Transfer } from '@/lib/accounts/transfer'
import type { Problem } from '@/lib/conflict/problem'
import { type Answer, UnreadableAnswerError } from '../api'
import type { KeyedWrite } from '../send/send-write'
import type { Intent, Result } from './intent'
import { createMemoryStore, type KeptStore } from './kept-store'
import { createKeptWrites } from './kept-writes'

const fromId = '0198a0a0-0000-7000-8000-000000000001'
const input = { fromId, toId: null, amount: 500, memo: null }
const intent: Intent = { kind: 'transfer', input }
const transfer: Transfer = {
  id: '0198a0a0-0000-7000-8000-000000000009',
  ...input,
  at: '2026-05-04T10:02:00.000Z',
  by: { id: 'person-ana', name: 'Ana' },
  balances: { [fromId]: 0 },
}
const done: Answer<Result> = { ok: true, data: { account: null, transfer } }
const frame = { type: '', title: '', status: 409, detail: '', instance: '', requestId: 'r' }
const refused = (code: 'unauthenticated' | 'forbidden' | 'not-found' | 'request-in-flight'): Answer<Result> => ({
  ok: false,
  problem: { ...frame, code },
})
const busy: Problem = { ...frame, code: 'transaction-conflict', retryable: true, nothingApplied: true }
const away: Problem = { ...frame, code: 'unavailable', outcome: 'not-applied' }

/** A server that answers one after the other, the last one for good; null is a lost answer. */
function createServer(...answers: readonly (Answer<Result> | null)[]) {
  const keys: string[] = []
  const attempt = vi.fn((_: Intent, { key, onProgress }: KeyedWrite) => {
    const answer = answers[Math.min(keys.length, answers.length - 1)] ?? null
    keys.push(key)
    onProgress?.({ kind: 'sending' })
    return answer === null ? Promise.reject(new UnreadableAnswerError(null)) : Promise.resolve(answer)
  })
  return { keys, attempt }
}
const open = (store: KeptStore, server: ReturnType<typeof createServer>) =>
  createKeptWrites('ana', store, server.attempt)
/** Until what was started has come to its end or waits. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 5))

let store: KeptStore
beforeEach(() => {
  store = createMemoryStore()
  vi.restoreAllMocks()
})

describe('a write that must be done once', () => {
  it('is on the device before it leaves, and not open any more once it is answered', async () => {
    const server = createServer(done)
    const kept: unknown[] = []
    server.attempt.mockImplementationOnce(async () => {
      kept.push(...(await store.load()))
      return done
    })
    const tab = open(store, server)
    expect(await tab.send(intent)).toEqual({ kind: 'done', account: null, transfer })
    expect(kept).toMatchObject([{ personId: 'ana', intent, outcome: null }])
    expect(tab.getState().open).toEqual([])
  })

  it('resolves when it is known, asked for by the same key, and says meanwhile that it checks', async () => {
    const server = createServer(null, null, done)
    const tab = open(store, server)
    const told: string[] = []
    const sending = tab.send(intent, { onProgress: ({ kind }) => told.push(kind) })
    await rest()
    expect(told.at(-1)).toBe('checking')
    expect(await tab.ask()).toBe(true)
    expect(await tab.ask()).toBe(false)
    expect(await sending).toMatchObject({ kind: 'done' })
    expect([new Set(server.keys).size, server.keys.length]).toEqual([1, 3])
  })

  it('is found out by the next tab, which tells the news where nobody waits for it', async () => {
    const server = createServer(null, done)
    void open(store, server).send(intent)
    await rest()
    const next = open(store, server)
    const news: string[] = []
    next.onNews(({ outcome }) => news.push(outcome.kind))
    await next.refresh()
    expect(next.getState().open).toMatchObject([{ intent }])
    expect(await next.ask()).toBe(false)
    expect([news, new Set(server.keys).size]).toEqual([['done'], 1])
  })

  it('is not sent a second time by another tab that wants the same: it waits for the first', async () => {
    const server = createServer(null, done)
    void open(store, server).send(intent)
    await rest()
    const next = open(store, server)
    const sending = next.send(intent)
    await rest()
    expect(server.keys).toHaveLength(1)
    await next.ask()
    expect(await sending).toMatchObject({ kind: 'done' })
    expect(new Set(server.keys).size).toBe(1)
  })

  it('is told to the tab that sent it when another one finds it out', async () => {
    const server = createServer(null, done)
    const [first, second] = [open(store, server), open(store, server)]
    const sending = first.send(intent)
    await rest()
    await second.ask()
    await first.refresh()
    expect(await sending).toMatchObject({ kind: 'done' })
    expect(server.keys).toHaveLength(2)
  })

  it('that was refused is not asked for again by another tab', async () => {
    const server = createServer(null, refused('not-found'), done)
    const [first, second] = [open(store, server), open(store, server)]
    const sending = first.send(intent)
    await rest()
    await first.ask()
    await second.ask()
    expect([(await sending).kind, server.keys.length]).toEqual(['refused', 2])
  })

  it('takes a new key once it is another', async () => {
    const server = createServer(null, done)
    const tab = open(store, server)
    void tab.send(intent)
    await rest()
    await tab.send({ kind: 'transfer', input: { ...input, amount: 501 } })
    expect(new Set(server.keys).size).toBe(2)
  })

  it('does not leave, and is not kept, while the device is offline', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    const server = createServer(done)
    expect(await open(store, server).send(intent)).toEqual({ kind: 'not-sent' })
    expect([server.keys, await store.load()]).toEqual([[], []])
  })

  it('that left before the device went offline stays unknown until it is back', async () => {
    const server = createServer(null, done)
    const tab = open(store, server)
    void tab.send(intent)
    await rest()
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    let known: string | null = null
    void tab.send(intent).then(({ kind }) => {
      known = kind
    })
    await rest()
    expect(known).toBeNull()
    await tab.ask()
    await rest()
    expect(known).toBe('done')
  })

  it('that a busy server refuses to the end is known not to be made', async () => {
    const sent = await open(store, createServer({ ok: false, problem: busy })).send(intent)
    expect(sent).toMatchObject({ kind: 'refused', problem: { code: 'transaction-conflict' } })
  })

  it.each([
    ['signed out', refused('unauthenticated')],
    ['a server that is away', { ok: false, problem: away } as const],
    ['the first attempt still running', refused('request-in-flight')],
    ['nobody could be reached', null],
  ])('stays open when its answer was lost and the next one is: %s', async (_, answer) => {
    const tab = open(store, createServer(null, answer))
    void tab.send(intent)
    await rest()
    expect(await tab.ask()).toBe(true)
    expect(tab.getState().open).toHaveLength(1)
  })

  it('is not asked for when the server has forgotten its key: that would do it once more', async () => {
    const server = createServer(done)
    const at = Date.now() - 23.5 * 3_600_000
    await store.put({ personId: 'ana', key: 'k'.repeat(16), at, intent, outcome: null })
    const tab = open(store, server)
    expect(await tab.ask()).toBe(false)
    expect([server.keys, tab.getState().open.length]).toEqual([[], 1])
    await tab.forget('k'.repeat(16))
    expect(tab.getState().open).toEqual([])
  })
})
