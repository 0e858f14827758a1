// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkingText, comeBack, KeptWorld, pass, stubServer } from '@/components/kept/fake-server.fixture'
import type { KeptDraft } from '@/lib/client/drafts/kept-draft'
import { toAccount } from '@/lib/client/outbox/outbox.fixture'
import { NewAccountForm } from './new-account-form'

const device = vi.hoisted(() => ({ drafts: new Map<string, KeptDraft>(), isFull: false, push: vi.fn() }))
vi.mock('next/navigation', () => ({ useRouter: () => ({ push: device.push }) }))
vi.mock('@/lib/client/identity', () => ({ useIdentity: () => ({ person: { id: 'ana', role: 'admin' }, people: [] }) }))
vi.mock('@/lib/client/drafts/draft-store', () => ({
  keepDraft: async (draft: KeptDraft) => {
    if (!device.isFull) device.drafts.set(draft.visit, draft)
    return !device.isFull
  },
  forgetDraft: async ([, , visit]: readonly string[]) => void device.drafts.delete(visit ?? ''),
  loadDrafts: async () => [...device.drafts.values()],
  adoptDraft: async (draft: KeptDraft, visit: string) => {
    device.drafts.delete(draft.visit)
    device.drafts.set(visit, { ...draft, visit })
  },
}))

const account = toAccount()
const created = () => Response.json(account, { status: 201 })
const isOnline = { now: true }

beforeEach(() => {
  vi.useFakeTimers()
  sessionStorage.clear()
  device.drafts.clear()
  device.isFull = false
  device.push.mockClear()
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

async function open() {
  const view = render(<NewAccountForm key="first" />, { wrapper: KeptWorld })
  await pass(50)
  /** As a reload does, but for the memory of what was sent. */
  const openAgain = async () => {
    view.rerender(<NewAccountForm key="second" />)
    await pass(50)
  }
  return { openAgain }
}
const field = (name: string) => screen.getAllByRole<HTMLInputElement>('textbox', { name })[0]
const type = (name: string, value: string) => {
  const box = field(name)
  if (box !== undefined) fireEvent.change(box, { target: { value } })
}
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass(50)
}
const fill = () => {
  type('Name', account.name)
  type('Email', account.email)
}
const text = () => document.body.textContent
const asksBeforeUnload = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

describe('what is typed for a new account', () => {
  it('is on the device a second after typing stops, and offered when the page is opened again', async () => {
    stubServer(created)
    const { openAgain } = await open()
    fill()
    await pass(1_000)
    expect([...device.drafts.values()]).toMatchObject([{ draft: { name: account.name, email: account.email } }])
    await openAgain()
    expect(field('Name')?.value).toBe('')
    expect(text()).toMatch(/You have unsaved changes from .+ \(Name, Email\)\./)
    expect(screen.queryByRole('button', { name: 'Compare' })).toBeNull()
    await press('Restore')
    expect([field('Name')?.value, field('Email')?.value]).toEqual([account.name, account.email])
    expect(text()).not.toContain('You have unsaved changes')
  })

  it('can be discarded, and brought back', async () => {
    stubServer(created)
    const { openAgain } = await open()
    fill()
    await openAgain()
    await press('Discard')
    expect([text()?.includes('You have unsaved changes'), device.drafts.size]).toEqual([false, 0])
    await press('Undo')
    expect([text()?.includes('You have unsaved changes'), device.drafts.size]).toEqual([true, 1])
  })

  it('is forgotten once exactly that is an account', async () => {
    stubServer(created)
    await open()
    fill()
    await pass(1_000)
    await press('Create account')
    expect(device.push).toHaveBeenCalledWith(`/accounts/${account.id}`)
    await pass(2_000)
    expect(device.drafts.size).toBe(0)
  })

  it('asks before the page is closed only where it could not be kept', async () => {
    stubServer(created)
    await open()
    fill()
    await pass(1_000)
    expect(asksBeforeUnload()).toBe(false)
    device.isFull = true
    type('Name', 'Oak')
    await pass(1_000)
    expect(asksBeforeUnload()).toBe(true)
    expect(text()).toContain("This browser can't keep a draft.")
  })
})

describe('a new account whose answer is lost', () => {
  it('is said to be checked, asked for under the same key, and then shown as created', async () => {
    const { luck, keys } = stubServer(created)
    luck.isLost = true
    await open()
    fill()
    await press('Create account')
    await pass(40_000)
    expect(text()).toContain(checkingText)
    expect(field('Name')?.readOnly).toBe(true)
    luck.isLost = false
    await comeBack()
    expect(device.push).toHaveBeenCalledWith(`/accounts/${account.id}`)
    expect(text()).toContain('Northwind is saved as a new account.')
    expect(new Set(keys).size).toBe(1)
  })

  it('is found out by the page when it is opened again', async () => {
    const { luck, keys } = stubServer(created)
    luck.isLost = true
    const { openAgain } = await open()
    fill()
    await press('Create account')
    await openAgain()
    expect(field('Name')?.value).toBe(account.name)
    expect(text()).toContain(checkingText)
    luck.isLost = false
    await comeBack()
    await pass(10_000)
    expect(device.push).toHaveBeenCalledTimes(1)
    expect([new Set(keys).size, device.drafts.size]).toEqual([1, 0])
  })

  it('that never left says exactly that, and keeps every word', async () => {
    isOnline.now = false
    const { keys } = stubServer(created)
    await open()
    fill()
    await press('Create account')
    expect(text()).toContain("You're offline. Nothing was sent.")
    expect([keys, field('Name')?.value]).toEqual([[], account.name])
  })
})
