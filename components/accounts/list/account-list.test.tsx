// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { blankRecord } from '@/lib/accounts/blank-record'
import { WithQueries } from '@/lib/client/quick/queries.fixture'
import { EnglishWords } from '@/messages/english.fixture'
import { AccountList } from './account-list'

const params = vi.hoisted(() => ({ current: new URLSearchParams() }))
const list = vi.hoisted(() => ({ current: {} }))
vi.mock('next/navigation', () => ({ usePathname: () => '/accounts', useSearchParams: () => params.current }))
vi.mock('@/lib/client/use-accounts', () => ({ useAccountList: () => list.current }))
vi.mock('@/lib/client/identity', () => ({ useIdentity: () => ({ person: { role: 'editor' }, people: [] }) }))

afterEach(() => {
  cleanup()
  params.current = new URLSearchParams()
})

const at = '2026-11-22T10:00:00.000Z'
const by = { id: 'bo', name: 'Bo Lindqvist' }
const northwind = {
  ...blankRecord,
  ...{ id: 'n', version: 1, balance: 0, createdAt: at, updatedAt: at, createdBy: by, updatedBy: by },
  ...{ name: 'Northwind Ltd', email: 'hello@northwind.example', creditLimit: 800_000, tags: ['VIP'] },
}

const idle = {
  data: undefined,
  error: null,
  isPending: false,
  isError: false,
  isSuccess: false,
  isFetching: false,
  isPlaceholderData: false,
  hasNextPage: false,
  isFetchingNextPage: false,
  refetch: vi.fn(),
  fetchNextPage: vi.fn(),
}

/** Only the members that the list reads. */
function answer(part: object) {
  list.current = { ...idle, ...part }
  return userEvent.setup()
}
const show = () =>
  render(
    <WithQueries>
      <AccountList />
    </WithQueries>,
    { wrapper: EnglishWords },
  )
const found = (items: readonly object[]) => ({ isSuccess: true, data: { pages: [{ items, nextCursor: null }] } })

describe('AccountList', () => {
  it('says that it is loading', () => {
    answer({ isPending: true })
    show()
    expect(screen.getByText('Loading accounts…')).toBeTruthy()
  })

  it('shows accounts, and loads more on request', async () => {
    const user = answer({ ...found([northwind]), hasNextPage: true })
    show()
    expect(screen.getByRole('link', { name: 'Northwind Ltd' }).getAttribute('href')).toBe('/accounts/n')
    expect(screen.getByText('€8,000')).toBeTruthy()
    expect(screen.getByText('1 account shown. There are more.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Load more' }))
    expect(idle.fetchNextPage).toHaveBeenCalled()
  })

  it('offers to create the first account', () => {
    answer(found([]))
    show()
    expect(screen.getByRole('heading', { name: 'No accounts yet' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'New account' })).toBeTruthy()
  })

  it('offers to clear filters that nothing fits', async () => {
    params.current = new URLSearchParams('q=zzz&status=active&sort=name')
    const user = answer(found([]))
    show()
    expect(screen.getByRole('heading', { name: 'Nothing matches “zzz”' })).toBeTruthy()
    const replace = vi.spyOn(window.history, 'replaceState')
    await user.click(screen.getByRole('button', { name: 'Clear filters' }))
    expect(replace).toHaveBeenCalledWith(null, '', '/accounts?sort=name')
  })

  it('offers to try again when the list cannot be read', async () => {
    const user = answer({ isError: true, error: new Error('no answer') })
    show()
    expect(screen.getByRole('alert').textContent).toContain('The accounts could not be read')
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(idle.refetch).toHaveBeenCalled()
  })
})
