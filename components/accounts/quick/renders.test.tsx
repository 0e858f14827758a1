// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { toItem } from '@/lib/client/quick/quick.fixture'
import { EnglishWords } from '@/messages/english.fixture'
import { createApi, showList } from './list.fixture'

const rendered = vi.hoisted((): string[] => [])
vi.mock('next/navigation', () => ({
  usePathname: () => '/accounts',
  useSearchParams: () => new URLSearchParams(),
  useRouter: () => ({}),
}))
vi.mock('@/lib/client/identity', () => ({
  useIdentity: () => ({ person: { id: 'ana', role: 'editor' }, people: [] }),
}))
// Each row shows its status once, so each call is one rendering of a row.
vi.mock('../status-badge', () => ({
  StatusBadge: ({ status }: { status: string }) => {
    rendered.push(status)
    return status
  },
}))

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const items = Array.from({ length: 25 }, (_, index) => toItem(index + 1))

describe('a page of accounts', () => {
  it('renders the one row that changes, and none for a selection or the same list read again', async () => {
    const api = createApi(items)
    const { setList } = showList(items, EnglishWords)
    expect(rendered.length).toBeGreaterThanOrEqual(items.length)

    rendered.length = 0
    fireEvent.change(screen.getByLabelText('Status of Account 7'), { target: { value: 'suspended' } })
    await waitFor(() => expect(api.writes).toHaveLength(1))
    await waitFor(() => expect(screen.queryByText('Saving…')).toBeNull())
    expect(new Set(rendered)).toEqual(new Set(['suspended']))

    rendered.length = 0
    fireEvent.click(screen.getByLabelText('Select Account 8'))
    await screen.findByText('1 selected', {}, { timeout: 15_000 })
    act(() => void setList(items.map(({ id }) => structuredClone(api.read(id)))))
    expect(rendered).toEqual([])
  })
})
