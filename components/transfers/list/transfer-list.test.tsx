// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { EnglishWords } from '@/messages/english.fixture'
import { AccountTransfers } from './account-transfers'
import { TransferList } from './transfer-list'

const list = vi.hoisted(() => ({ current: {} }))
vi.mock('@/lib/client/transfers/use-transfers', () => ({ useTransfers: () => list.current }))
vi.mock('@/lib/client/identity', () => ({ useIdentity: () => ({ person: { role: 'editor' }, people: [] }) }))
afterEach(cleanup)

const idle = {
  data: undefined,
  error: null,
  isPending: false,
  isError: false,
  isSuccess: false,
  isFetching: false,
  hasNextPage: false,
  isFetchingNextPage: false,
  refetch: vi.fn(),
  fetchNextPage: vi.fn(),
}
/** Only the members that the lists read. */
function answer(part: object) {
  list.current = { ...idle, ...part }
  return userEvent.setup()
}
const found = (items: readonly object[]) => ({ isSuccess: true, data: { pages: [{ items, nextCursor: null }] } })

const transfer = {
  id: 't',
  fromId: 'n',
  toId: 'o',
  amount: 120_000,
  memo: 'Invoice 7',
  at: '2026-11-22T10:00:00.000Z',
  by: { id: 'bo', name: 'Bo Lindqvist' },
  balances: { n: 380_000, o: 120_000 },
  from: { id: 'n', name: 'Northwind', deleted: false },
  to: { id: 'o', name: 'Oak', deleted: false },
}

describe('the list of transfers', () => {
  it('says that it is loading', () => {
    answer({ isPending: true })
    render(<TransferList />, { wrapper: EnglishWords })
    expect(screen.getByText('Loading transfers…')).toBeTruthy()
  })

  it('shows where money came from and went to, and loads more on request', async () => {
    const paidIn = { ...transfer, id: 'u', fromId: null, from: null, to: { ...transfer.to, name: null } }
    const user = answer({ ...found([transfer, paidIn]), hasNextPage: true })
    render(<TransferList />, { wrapper: EnglishWords })
    expect(screen.getByRole('link', { name: 'Northwind' }).getAttribute('href')).toBe('/accounts/n')
    const [, first, second] = screen.getAllByRole('row').map(({ textContent }) => textContent)
    expect(first).toContain('€1,200')
    expect(second).toMatch(/^Outside.*Former account/)
    await user.click(screen.getByRole('button', { name: 'Load more' }))
    expect(idle.fetchNextPage).toHaveBeenCalled()
  })

  it('offers to make the first transfer', () => {
    answer(found([]))
    render(<TransferList />, { wrapper: EnglishWords })
    expect(screen.getByRole('heading', { name: 'No transfers yet' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'New transfer' })).toBeTruthy()
  })

  it('offers to try again when it cannot be read', async () => {
    const user = answer({ isError: true, error: new Error('no answer') })
    render(<TransferList />, { wrapper: EnglishWords })
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(idle.refetch).toHaveBeenCalled()
  })
})

describe('the transfers of an account', () => {
  it('are seen from its side, with the balance after each', () => {
    answer(found([transfer]))
    render(<AccountTransfers accountId="n" />, { wrapper: EnglishWords })
    expect(screen.getByRole('listitem').textContent).toMatch(/^To Oak-€1,200Invoice 7 · .*€3,800 after it$/)
    cleanup()
    render(<AccountTransfers accountId="o" />, { wrapper: EnglishWords })
    expect(screen.getByRole('listitem').textContent).toMatch(/^From Northwind€1,200.*€1,200 after it$/)
  })

  it('may be none', () => {
    answer(found([]))
    render(<AccountTransfers accountId="n" />, { wrapper: EnglishWords })
    expect(screen.getByText('No money was moved yet.')).toBeTruthy()
  })
})
