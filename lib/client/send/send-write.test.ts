// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { UnreadableAnswerError } from '../api'
import { type SendProgress, sendWrite } from './send-write'

const frame = { type: '/problems/x', title: '', detail: 'no', instance: '/api/x', requestId: 'r-1' }
const busy = { ...frame, code: 'transaction-conflict', status: 409, retryable: true, nothingApplied: true }
const running = { ...frame, code: 'request-in-flight', status: 409 }
const request = {
  method: 'PATCH',
  path: '/accounts/x',
  body: { version: 1 },
  schema: z.object({ version: z.int() }),
} as const
const key = '0190a0a0-0000-7000-8000-000000000001'

type Reply = () => Response | Promise<Response>
const json =
  (status: number, body: unknown): Reply =>
  () =>
    Response.json(body, { status })
const saved = json(200, { version: 2 })
const page: Reply = () => new Response('<h1>Bad gateway</h1>', { status: 502 })
const cut: Reply = () => Promise.reject(new TypeError('network'))

const sent: Headers[] = []
function answerWith(...replies: readonly Reply[]) {
  const left = [...replies]
  vi.stubGlobal('fetch', async (_: string, { headers }: RequestInit) => {
    sent.push(new Headers(headers))
    return (left.length > 1 ? left.shift() : left[0])?.()
  })
}

async function send(signal?: AbortSignal) {
  const progress: SendProgress[] = []
  const onProgress = (step: SendProgress) => progress.push(step)
  const outcome = sendWrite(request, { key, onProgress, ...(signal && { signal }) }).then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  )
  await vi.runAllTimersAsync()
  return { ...(await outcome), progress }
}

beforeEach(() => {
  sent.length = 0
  vi.useFakeTimers()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const keysSent = () => sent.map((headers) => headers.get('Idempotency-Key'))

describe('a keyed write', () => {
  it('is sent once where the first answer is readable', async () => {
    answerWith(saved)
    expect(await send()).toEqual({ answer: { ok: true, data: { version: 2 } }, progress: [{ kind: 'sending' }] })
    expect(keysSent()).toEqual([key])
  })

  it.each([
    ['busy', busy],
    ['still running', running],
  ])('is sent again under the same key while the server is %s, and says at which attempt it is', async (_, problem) => {
    answerWith(json(409, problem), json(409, problem), saved)
    const { answer, progress } = { answer: undefined, ...(await send()) }
    expect(answer).toMatchObject({ ok: true })
    expect(progress).toEqual([
      { kind: 'sending' },
      { kind: 'retrying', attempt: 2, of: 4 },
      { kind: 'retrying', attempt: 3, of: 4 },
    ])
    expect(keysSent()).toEqual([key, key, key])
  })

  it('gives the refusal back after four attempts', async () => {
    answerWith(json(409, busy))
    expect(await send()).toMatchObject({ answer: { ok: false, problem: { code: 'transaction-conflict' } } })
    expect(keysSent()).toEqual([key, key, key, key])
  })

  it('waits 0.2, 0.5 and 1.2 seconds, each varied by a quarter', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    answerWith(json(409, busy))
    const start = Date.now()
    await send()
    expect(Date.now() - start).toBe((200 + 500 + 1_200) * 0.75)
  })

  it.each([
    ['nothing', cut],
    ['a page of a gateway', page],
    [
      'an outcome that the server does not know',
      json(500, { ...frame, code: 'internal-error', status: 500, outcome: 'unknown' }),
    ],
  ])('finds out by the same key what became of it when %s comes back', async (_, lost) => {
    answerWith(lost, lost, saved)
    const { answer, progress } = { answer: undefined, ...(await send()) }
    expect(answer).toMatchObject({ ok: true })
    expect(progress).toEqual([{ kind: 'sending' }, { kind: 'checking' }, { kind: 'checking' }])
    expect(keysSent()).toEqual([key, key, key])
  })

  it('throws where nobody could be reached: the outcome is unknown', async () => {
    answerWith(cut)
    const { error } = { error: undefined, ...(await send()) }
    expect(error).toBeInstanceOf(UnreadableAnswerError)
    expect(error).toMatchObject({ status: null, isRefusal: false })
    expect(sent).toHaveLength(5)
  })

  it('does not ask again while the device is offline', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    answerWith(cut)
    expect(await send()).toMatchObject({ error: { status: null } })
    expect(sent).toHaveLength(1)
  })

  it('takes a refusal with a code that it does not know for one: nothing was applied, and it is not sent again', async () => {
    answerWith(json(409, { ...frame, code: 'moon-phase', status: 409 }))
    expect(await send()).toMatchObject({ error: { status: 409, isRefusal: true, requestId: 'r-1' } })
    expect(sent).toHaveLength(1)
  })

  it('is final where the server says that nothing was applied', async () => {
    answerWith(json(500, { ...frame, code: 'internal-error', status: 500, outcome: 'not-applied' }))
    expect(await send()).toMatchObject({ answer: { problem: { code: 'internal-error' } } })
    expect(sent).toHaveLength(1)
  })

  it('ends when its caller does not want it any more', async () => {
    const caller = new AbortController()
    answerWith(() => {
      caller.abort()
      return Response.json(busy, { status: 409 })
    })
    const { error } = { error: undefined, ...(await send(caller.signal)) }
    expect(error).toMatchObject({ name: 'AbortError' })
    expect(sent).toHaveLength(1)
  })
})
