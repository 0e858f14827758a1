// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Transfer, TransferInput } from '@/lib/accounts/transfer'
import { KeptProvider, useKept } from '../kept/kept-provider'
import { useSendTransfer } from './use-send-transfer'

vi.mock('../identity', () => ({ useIdentity: () => ({ person: { id: 'ana', role: 'editor' }, people: [] }) }))

const fromId = '0198a0a0-0000-7000-8000-000000000001'
const input: TransferInput = { fromId, toId: null, amount: 500, memo: null }
const transfer: Transfer = {
  id: '0198a0a0-0000-7000-8000-000000000009',
  ...input,
  at: '2026-05-04T10:02:00.000Z',
  by: { id: 'person-ana', name: 'Ana' },
  balances: { [fromId]: 0 },
}

let isLost = false
const keys: string[] = []
beforeEach(() => {
  vi.useFakeTimers()
  keys.length = 0
  vi.stubGlobal('fetch', (url: string, { headers }: { headers: Record<string, string> }) => {
    if (!url.endsWith('/transfers')) return Promise.resolve(new Response('{}', { status: 500 }))
    keys.push(headers['Idempotency-Key'] ?? '')
    return isLost ? Promise.reject(new TypeError('network')) : Promise.resolve(Response.json(transfer, { status: 201 }))
  })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function setUp(isUntouched = true) {
  const [onResume, onDone] = [vi.fn(), vi.fn()]
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <KeptProvider>{children}</KeptProvider>
    </QueryClientProvider>
  )
  const use = () => ({ ...useSendTransfer({ canSend: true, isUntouched, onResume, onDone }), kept: useKept() })
  const { result } = renderHook(use, { wrapper })
  return { result, onResume, onDone }
}
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const setOnline = (isOnline: boolean) => vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline)

it('a lost answer is asked for until it is known, again at once when the network is back', async () => {
  isLost = true
  const { result, onDone } = setUp()
  await pass(0)
  act(() => void result.current.send(input))
  await pass(0)
  setOnline(false)
  await pass(60_000)
  expect(result.current.sent).toEqual({ kind: 'sending', progress: { kind: 'checking' } })
  expect(result.current.open).toMatchObject([{ input, isTooLate: false }])
  setOnline(true)
  isLost = false
  act(() => void window.dispatchEvent(new Event('online')))
  await pass(100)
  expect(onDone).toHaveBeenCalledTimes(1)
  expect([new Set(keys).size, result.current.open]).toEqual([1, []])
})

it('says that nothing was sent where the device is offline, and sends when it is back and pressed again', async () => {
  isLost = false
  setOnline(false)
  const { result, onDone } = setUp()
  await pass(0)
  act(() => void result.current.send(input))
  await pass(0)
  expect([result.current.sent, keys]).toEqual([{ kind: 'not-sent', input }, []])
  setOnline(true)
  act(() => void result.current.send(input))
  await pass(100)
  expect([onDone.mock.calls.length, keys.length]).toEqual([1, 1])
})

it.each([true, false])('another transfer does not leave while one is not known; untouched: %s', async (isUntouched) => {
  isLost = true
  const { result, onResume } = setUp(isUntouched)
  await pass(0)
  // As another tab of the same person would.
  void result.current.kept?.send({ kind: 'transfer', input })
  await pass(0)
  expect(onResume.mock.calls).toEqual(isUntouched ? [[input]] : [])
  act(() => void result.current.send({ ...input, amount: 501 }))
  await pass(60_000)
  expect(new Set(keys).size).toBe(1)
})
