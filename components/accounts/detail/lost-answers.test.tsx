// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkingText, comeBack, KeptWorld, pass, stubServer } from '@/components/kept/fake-server.fixture'
import { useTakeBack } from '@/components/kept/use-take-back'
import { toAccount } from '@/lib/client/outbox/outbox.fixture'
import { DeleteAccount } from './delete-account'
import { DeletedAccount } from './deleted-account'

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => {} }) }))
vi.mock('@/lib/client/identity', () => ({ useIdentity: () => ({ person: { id: 'ana', role: 'admin' }, people: [] }) }))

const account = toAccount()
const stored = () => Response.json({ ...account, version: 2 })
const isOnline = { now: true }

beforeEach(() => {
  vi.useFakeTimers()
  isOnline.now = true
  vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => isOnline.now)
})
afterEach(async () => {
  await pass(10_000)
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass(50)
}
const text = () => document.body.textContent

describe('a deletion whose answer is lost', () => {
  async function start(isLost: boolean) {
    const server = stubServer(() => new Response(null, { status: 204 }))
    server.luck.isLost = isLost
    const onDeleted = vi.fn()
    render(<DeleteAccount account={account} onDeleted={onDeleted} />, { wrapper: KeptWorld })
    await pass(50)
    await press('Delete')
    await press('Delete account')
    return { ...server, onDeleted }
  }

  it('is said to be checked, asked for by the same key when the network is back, and then done', async () => {
    const { luck, keys, onDeleted } = await start(true)
    await pass(40_000)
    expect(screen.getByRole('alert').textContent).toBe(checkingText)
    luck.isLost = false
    await comeBack()
    expect([onDeleted.mock.calls.length, new Set(keys).size]).toEqual([1, 1])
  })

  it('is told outside of the dialog to whoever closed that', async () => {
    const { luck } = await start(true)
    await press('Keep the account')
    await pass(40_000)
    expect(text()).toContain(checkingText)
    luck.isLost = false
    await comeBack()
    expect(text()).toContain('Northwind is deleted.')
    await pass(1_000)
    expect(text()).not.toContain(checkingText)
  })

  it('that never left says exactly that', async () => {
    isOnline.now = false
    const { keys } = await start(false)
    expect([screen.getByRole('alert').textContent, keys]).toEqual(["You're offline. Nothing was sent.", []])
  })
})

describe('a restore whose answer is lost', () => {
  const at = '2026-05-04T10:02:00.000Z'
  const frame = { type: '', title: '', status: 410, detail: '', instance: '', requestId: 'r' }
  const problem = {
    ...frame,
    code: 'deleted',
    deletedBy: { id: 'bo', name: 'Bo' },
    deletedAt: at,
    restorable: true,
    last: account,
    lastVersion: 2,
    base: null,
    revisions: [],
    changes: [],
  } as const

  it('is said to be checked until it is known', async () => {
    const { luck, keys } = stubServer(stored)
    luck.isLost = true
    render(<DeletedAccount problem={problem} />, { wrapper: KeptWorld })
    await pass(50)
    await press('Restore account')
    await pass(40_000)
    expect(text()).toContain(checkingText)
    luck.isLost = false
    await comeBack()
    expect(text()).not.toContain(checkingText)
    expect(new Set(keys).size).toBe(1)
  })

  it('that never left says exactly that', async () => {
    isOnline.now = false
    const { keys } = stubServer(stored)
    render(<DeletedAccount problem={problem} />, { wrapper: KeptWorld })
    await pass(50)
    await press('Restore account')
    expect(text()).toContain("You're offline. Nothing was sent.")
    expect(keys).toEqual([])
  })
})

function Undo({ onDone }: { readonly onDone: () => void }) {
  const takeBack = useTakeBack()
  const undo = () => void takeBack(account, { label: 'Undo', onDone, onRefused: () => {} })
  return (
    <button type="button" onClick={undo}>
      Take back
    </button>
  )
}

describe('an undo whose answer is lost', () => {
  it('is said to be checked, and done once it is known, also for a window that comes back', async () => {
    const { luck } = stubServer(stored)
    luck.isLost = true
    const onDone = vi.fn()
    render(<Undo onDone={onDone} />, { wrapper: KeptWorld })
    await pass(50)
    await press('Take back')
    await pass(40_000)
    expect(text()).toContain(checkingText)
    luck.isLost = false
    window.dispatchEvent(new Event('focus'))
    await pass(100)
    expect(onDone).toHaveBeenCalledTimes(1)
  })

  it('that never left says so, and can be pressed again', async () => {
    isOnline.now = false
    stubServer(stored)
    const onDone = vi.fn()
    render(<Undo onDone={onDone} />, { wrapper: KeptWorld })
    await pass(50)
    await press('Take back')
    expect(text()).toContain("You're offline. Nothing was sent.")
    isOnline.now = true
    await press('Undo')
    expect(onDone).toHaveBeenCalledTimes(1)
  })
})
