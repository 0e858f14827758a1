// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { blankRecord } from '@/lib/accounts/blank-record'
import { EnglishWords } from '@/messages/english.fixture'
import { GermanWords } from '@/messages/german.fixture'
import { TransferForm } from './transfer-form'
import { parseTransferStart } from './transfer-start'

const northwind = '0198a0a0-0000-7000-8000-000000000001'
const oak = '0198a0a0-0000-7000-8000-000000000002'

const shown = vi.hoisted(() => ({
  role: 'editor',
  sent: { kind: 'idle' } as object,
  open: [] as object[],
  wake: vi.fn(),
  money: {} as Record<string, { name: string; status: string; creditLimit: number; balance: number }>,
  send: vi.fn(() => Promise.resolve()),
}))
vi.mock('@/lib/client/identity', () => ({
  useIdentity: () => ({ person: { id: 'ana', role: shown.role }, people: [] }),
}))
vi.mock('@/lib/client/transfers/use-send-transfer', () => ({
  useSendTransfer: () => ({ sent: shown.sent, send: shown.send, open: shown.open, forgetRefusal: () => {} }),
}))
vi.mock('@/lib/client/kept/kept-provider', () => ({ useKept: () => ({ wake: shown.wake }) }))
vi.mock('@/lib/client/transfers/use-transfers', () => ({
  useAccountSearch: () => ({ data: undefined, isFetching: false, isPlaceholderData: false }),
  useTransferSide: (id: string | null) => {
    const known = id === null ? undefined : shown.money[id]
    return known === undefined
      ? { account: null, balance: null, error: null }
      : { account: { ...blankRecord, id, version: 1, ...known }, balance: { balance: known.balance }, error: null }
  },
}))
vi.mock('./use-account-remedy', () => ({ useAccountRemedy: () => ({ apply: vi.fn(), isBusy: false }) }))

beforeEach(() => {
  shown.role = 'editor'
  shown.sent = { kind: 'idle' }
  shown.open = []
  shown.wake.mockClear()
  shown.send.mockClear()
  shown.money = {
    [northwind]: { name: 'Northwind', status: 'active', creditLimit: 20_000, balance: 100_000 },
    [oak]: { name: 'Oak', status: 'active', creditLimit: 0, balance: 0 },
  }
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function show(query: string, wrapper: (props: { readonly children: ReactNode }) => ReactNode = EnglishWords) {
  const search = new URLSearchParams(query)
  render(<TransferForm start={parseTransferStart((name) => search.get(name))} onDone={() => {}} />, { wrapper })
  return userEvent.setup()
}
const both = `from=${northwind}&to=${oak}`
const texts = () => screen.getAllByRole('definition').map(({ textContent }) => textContent)

describe('the form of a transfer', () => {
  it('shows what both accounts have before and after it, and sends exactly that', async () => {
    const user = show(both)
    await user.type(screen.getByRole('textbox', { name: 'Amount' }), '250,50')
    expect(texts()).toEqual(['€1,000', '€1,200 available, €200 of it credit', '€749.50', '€0', '€250.50'])
    await user.type(screen.getByRole('textbox', { name: 'Memo' }), ' Invoice 7 ')
    await user.click(screen.getByRole('button', { name: 'Transfer €250.50' }))
    expect(shown.send).toHaveBeenCalledWith({ fromId: northwind, toId: oak, amount: 25_050, memo: 'Invoice 7' })
  })

  it('explains what stands in the way and sends nothing; one press cures it, another takes that back', async () => {
    const user = show(`${both}&amount=200000`)
    expect(document.body.textContent).toContain('Northwind has €1,200 available. This transfer would take €2,000.')
    await user.click(screen.getByRole('button', { name: 'Transfer €2,000' }))
    expect(shown.send).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: 'Transfer the available €1,200 instead' }))
    expect(document.body.textContent).not.toContain('This transfer would take')
    expect(screen.getByText('Amount set to €1,200.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(screen.getByRole('button', { name: 'Transfer €2,000' })).toBeTruthy()
  })

  it('offers to withdraw from a suspended account, and to make it active', () => {
    shown.money[northwind] = { name: 'Northwind', status: 'suspended', creditLimit: 0, balance: 100_000 }
    show(`${both}&amount=100`)
    const buttons = within(screen.getByRole('list')).getAllByRole('button')
    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      'Set Northwind to Active',
      'Withdraw to outside instead',
    ])
  })

  it('names what is missing once it is submitted', async () => {
    const user = show('')
    expect(screen.queryByText('Choose where the money goes.')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Transfer' }))
    expect(screen.getByText('Choose where the money comes from.')).toBeTruthy()
    expect(screen.getByText('Choose where the money goes.')).toBeTruthy()
  })

  it('refuses an account that pays itself', async () => {
    const user = show(`from=${northwind}&to=${northwind}&amount=1`)
    await user.click(screen.getByRole('button', { name: 'Transfer €0.01' }))
    expect(screen.getByText('Choose another account than the one the money comes from.')).toBeTruthy()
  })

  it('is for reading where somebody may only read', () => {
    shown.role = 'viewer'
    show(`${both}&amount=100`)
    expect(screen.getByText(/^You can read transfers/)).toBeTruthy()
    expect(screen.getByRole('textbox', { name: 'Amount' }).hasAttribute('readonly')).toBe(true)
    expect(screen.queryByRole('button', { name: /^Transfer/ })).toBeNull()
  })

  it('says once that it asks what became of it, and of which transfer; nothing can be changed meanwhile', async () => {
    shown.sent = { kind: 'sending', progress: { kind: 'checking' } }
    shown.open = [{ key: 'k', input: { fromId: northwind, toId: oak, amount: 100, memo: null }, isTooLate: false }]
    const user = show(`${both}&amount=100`)
    expect(screen.getByText("We're checking whether your save went through.")).toBeTruthy()
    expect(document.body.textContent).toContain('€1 from Northwind to Oak.')
    expect(screen.getByRole('textbox', { name: 'Amount' }).hasAttribute('readonly')).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Check again' }))
    expect(shown.wake).toHaveBeenCalledTimes(1)
  })

  it('sends nothing while the outcome of a transfer of another tab is not known', async () => {
    shown.open = [{ key: 'k', input: { fromId: northwind, toId: oak, amount: 100, memo: null }, isTooLate: false }]
    const user = show(`${both}&amount=200`)
    const submit = screen.getByRole('button', { name: 'Transfer €2' })
    expect(submit.getAttribute('aria-disabled')).toBe('true')
    await user.click(submit)
    expect(shown.send).not.toHaveBeenCalled()
  })

  it('asks a person to look where nobody can find out any more', () => {
    shown.open = [{ key: 'k', input: { fromId: northwind, toId: null, amount: 100, memo: null }, isTooLate: true }]
    show(both)
    expect(document.body.textContent).toContain("We couldn't find out whether your save went through.")
    expect(screen.getByRole('button', { name: 'I have looked' })).toBeTruthy()
  })

  it('says that nothing was sent where the device was offline before it left', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    const input = { fromId: northwind, toId: oak, amount: 100, memo: null }
    shown.sent = { kind: 'not-sent', input }
    const user = show(`${both}&amount=100`)
    expect(screen.getByRole('alert').textContent).toContain("You're offline. Nothing was sent.")
    expect(document.body.textContent).not.toContain("We're checking")
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(shown.send).toHaveBeenCalledWith(input)
  })

  it('says that a busy server moved nothing', () => {
    const problem = { code: 'transaction-conflict', requestId: 'r' }
    shown.sent = { kind: 'refused', problem, input: {} }
    show(`${both}&amount=100`)
    expect(screen.getByRole('alert').textContent).toMatch(/^Not transferred yet. The system was busy/)
  })

  it('speaks German while it asks', () => {
    shown.open = [{ key: 'k', input: { fromId: northwind, toId: null, amount: 100, memo: null }, isTooLate: false }]
    show(both, GermanWords)
    expect(document.body.textContent).toMatch(/Wir prüfen, ob Ihre Umbuchung angekommen ist\.1\s€ von Northwind an/)
  })

  it('speaks German', () => {
    show(`${both}&amount=200000`, GermanWords)
    expect(texts()[1]).toBe('1.200\u00a0€ verfügbar, davon 200\u00a0€ Kredit')
    expect(screen.getByRole('button', { name: /^Stattdessen die verfügbaren 1.200\s€ umbuchen$/ })).toBeTruthy()
    expect(document.body.textContent).toMatch(/hat 1\.200\s€ verfügbar/)
  })
})
