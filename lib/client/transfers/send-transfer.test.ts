// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TransferInput } from '@/lib/accounts/transfer'
import { keepTransfer, readKeptTransfer } from './kept-transfer'
import { sendTransfer } from './send-transfer'

const fromId = '0198a0a0-0000-7000-8000-000000000001'
const input: TransferInput = { fromId, toId: null, amount: 500, memo: null }
const transfer = {
  id: '0198a0a0-0000-7000-8000-000000000009',
  ...input,
  at: '2026-05-04T10:02:00.000Z',
  by: { id: 'person-ana', name: 'Ana' },
  balances: { [fromId]: 0 },
}
const created = () => Response.json(transfer, { status: 201 })
const problem =
  (status: number, code: string, members: object = {}) =>
  () =>
    Response.json(
      { type: '', title: '', status, detail: '', instance: '', requestId: 'r', code, ...members },
      { status },
    )
const busy = problem(409, 'transaction-conflict', { retryable: true, nothingApplied: true })
const lost = () => {
  throw new TypeError('network')
}

const keys: (string | null)[] = []
function answer(...answers: readonly (() => Response)[]) {
  let count = 0
  vi.stubGlobal('fetch', (_: string, { headers }: { headers: Record<string, string> }) => {
    keys.push(headers['Idempotency-Key'] ?? null)
    const next = answers[Math.min(count++, answers.length - 1)] ?? created
    return Promise.resolve().then(next)
  })
}
async function send(sent = input) {
  const told: string[] = []
  const sending = sendTransfer(sent, { personId: 'ana', onProgress: ({ kind }) => told.push(kind) })
  await vi.runAllTimersAsync()
  return { outcome: await sending, told }
}

beforeEach(() => {
  vi.useFakeTimers()
  keys.length = 0
  sessionStorage.clear()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a transfer that is sent', () => {
  it('is done, and nothing of it is kept', async () => {
    answer(created)
    expect((await send()).outcome).toEqual({ kind: 'done', transfer })
    expect(readKeptTransfer('ana')).toBeNull()
  })

  it('asks for a lost answer by the same key', async () => {
    answer(lost, created)
    const { outcome, told } = await send()
    expect([outcome.kind, told]).toEqual(['done', ['sending', 'checking']])
    expect(new Set(keys).size).toBe(1)
  })

  it('is kept with its key while nobody can say what became of it', async () => {
    answer(lost)
    expect((await send()).outcome.kind).toBe('unknown')
    const [key] = keys
    expect(readKeptTransfer('ana')).toEqual({ key, personId: 'ana', input })
    answer(created)
    const { outcome, told } = await send()
    expect([outcome.kind, told, keys.at(-1)]).toEqual(['done', ['checking'], key])
  })

  it('takes a new key once it is changed', async () => {
    keepTransfer({ key: 'k'.repeat(16), personId: 'ana', input })
    answer(created)
    await send({ ...input, amount: 501 })
    expect(keys).not.toContain('k'.repeat(16))
  })

  it('of one person is nothing to another', () => {
    keepTransfer({ key: 'k'.repeat(16), personId: 'bo', input })
    expect(readKeptTransfer('ana')).toBeNull()
  })

  it('that is refused is known not to be made', async () => {
    answer(problem(409, 'rule-violation', { rule: 'insufficient-funds', pointer: '/amount', remedies: [] }))
    expect((await send()).outcome).toMatchObject({ kind: 'refused', problem: { rule: 'insufficient-funds' } })
    expect(readKeptTransfer('ana')).toBeNull()
  })

  it('that a busy server refuses to the end is known not to be made', async () => {
    answer(busy)
    expect((await send()).outcome).toMatchObject({ kind: 'refused', problem: { code: 'transaction-conflict' } })
    expect(keys).toHaveLength(4)
  })

  it.each([
    ['signed out', problem(401, 'unauthenticated')],
    ['too many requests', problem(429, 'too-many-requests')],
    ['a server that is away', problem(503, 'unavailable', { outcome: 'not-applied' })],
    ['the first attempt still running', problem(409, 'request-in-flight')],
  ])('stays unknown when its answer was lost and the next one is: %s', async (_, refusal) => {
    answer(lost, refusal)
    expect((await send()).outcome.kind).toBe('unknown')
    expect(readKeptTransfer('ana')).not.toBeNull()
  })
})
