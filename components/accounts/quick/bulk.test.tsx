// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { AccountListItem } from '@/lib/accounts/revision'
import { toItem } from '@/lib/client/quick/quick.fixture'
import { EnglishWords } from '@/messages/english.fixture'
import { createApi, showList } from './list.fixture'

const renders = vi.hoisted(() => ({ rows: 0 }))
vi.mock('next/navigation', () => ({
  usePathname: () => '/accounts',
  useSearchParams: () => new URLSearchParams(),
  useRouter: () => ({}),
}))
vi.mock('@/lib/client/identity', () => ({
  useIdentity: () => ({ person: { id: 'ana', role: 'editor' }, people: [] }),
}))
// One in each row, so it counts how many rows were rendered.
vi.mock('@/components/ui/relative-time', () => ({
  RelativeTime: () => {
    renders.rows++
    return null
  },
}))

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(items: readonly AccountListItem[]) {
  const api = createApi(items)
  return { api, ...showList(items, EnglishWords) }
}

const many = (count: number) => Array.from({ length: count }, (_, index) => toItem(index + 1))
const box = (number: number) => screen.getByRole<HTMLInputElement>('checkbox', { name: `Select Account ${number}` })
// Fetched when it is wanted: slow on a busy machine.
const bar = () => screen.findByRole('region', { name: 'Bulk edit' }, { timeout: 15_000 })
const countPicked = () =>
  screen.getAllByRole<HTMLInputElement>('checkbox', { name: /^Select Acc/, checked: true }).length

async function setStatus(user: ReturnType<typeof show>['user'], status: string) {
  await user.click(within(await bar()).getByRole('button', { name: 'Set status…' }))
  await user.click(await screen.findByRole('menuitem', { name: status }))
}

describe('a selection', () => {
  it('is counted, reaches over a range with Shift, and is cleared', async () => {
    const { user } = show(many(6))
    await user.click(box(2))
    await user.keyboard('{Shift>}')
    await user.click(box(5))
    await user.keyboard('{/Shift}')
    expect(countPicked()).toBe(4)
    expect(within(await bar()).getByText('4 selected')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Clear' }))
    expect(screen.queryByRole('region', { name: 'Bulk edit' })).toBeNull()
  })

  it('is made with Space', async () => {
    const { user } = show(many(2))
    box(1).focus()
    await user.keyboard(' ')
    expect(box(1).checked).toBe(true)
    await user.keyboard(' ')
    expect(box(1).checked).toBe(false)
  })

  it('takes in everything that is shown', async () => {
    const { user } = show(many(6))
    const [all] = screen.getAllByRole<HTMLInputElement>('checkbox', { name: 'Select all 6 shown' })
    if (all === undefined) throw new Error('nothing selects all')
    await user.click(box(2))
    expect(all.indeterminate).toBe(true)
    await user.click(all)
    expect(countPicked()).toBe(6)
    await user.click(all)
    expect(screen.queryAllByRole('checkbox', { checked: true })).toEqual([])
  })

  it('renders the rows that it changes, and not the others', async () => {
    const { user } = show(many(100))
    await user.click(box(1))
    await bar()
    renders.rows = 0
    await user.click(box(2))
    expect(renders.rows).toBe(0)
    await user.type(screen.getByRole('searchbox'), 'abc')
    expect(renders.rows).toBe(0)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status of Account 7' }), 'Closed')
    await waitFor(() => expect(screen.queryByText('Saving…')).toBeNull())
    expect(renders.rows).toBeGreaterThan(0)
    expect(renders.rows).toBeLessThan(8)
  })
})

describe('a change of many', () => {
  it('is summed up, and what needs a person is settled one by one', async () => {
    const { user, api } = show(many(20))
    for (const number of [3, 9]) api.save(toItem(number).id, { status: 'suspended' })
    const [all] = screen.getAllByRole('checkbox', { name: 'Select all 20 shown' })
    if (all) await user.click(all)
    await setStatus(user, 'Closed')
    const summary = await screen.findByText('18 saved, 2 need you')
    expect(summary.getAttribute('role')).toBe('status')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getAllByRole('button', { name: 'Needs you' })).toHaveLength(2)

    await user.click(screen.getByRole('button', { name: 'Review' }))
    const dialog = await screen.findByRole('dialog')
    const heading = within(dialog).getByRole('heading', { name: '2 accounts need you' })
    await waitFor(() => expect(document.activeElement).toBe(heading))
    expect(within(dialog).getAllByText('Suspended → Closed')).toHaveLength(2)
    const [third, ninth] = within(dialog).getAllByRole('listitem')
    if (third === undefined || ninth === undefined) throw new Error('nothing to review')
    await user.click(within(third).getByRole('button', { name: 'Set to Closed anyway' }))
    await user.click(within(ninth).getByRole('button', { name: 'Keep Suspended' }))
    expect(await within(dialog).findByText('All of them are settled.')).toBeDefined()
    await user.click(within(dialog).getByRole('button', { name: 'Close' }))
    expect(await screen.findByText('19 saved, 1 left as they were')).toBeDefined()
    expect([3, 9].map((number) => api.read(toItem(number).id).status)).toEqual(['closed', 'suspended'])
    await user.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(screen.queryByText('19 saved, 1 left as they were')).toBeNull()
  })

  it('adds a tag, and takes it back', async () => {
    const { user, api } = show([toItem(1), toItem(2, { tags: ['EU'] }), toItem(3, { tags: ['VIP'] })])
    for (const number of [1, 2, 3]) await user.click(box(number))
    await user.click(within(await bar()).getByRole('button', { name: 'Add tag…' }))
    await user.type(await screen.findByRole('combobox', { name: 'Tag' }), 'VIP{Enter}')
    expect(await screen.findByText('2 saved, 1 already so')).toBeDefined()
    expect([1, 2, 3].map((number) => api.read(toItem(number).id).tags)).toEqual([['VIP'], ['EU', 'VIP'], ['VIP']])
    expect(screen.queryAllByRole('checkbox', { checked: true })).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByText('2 undone')).toBeDefined()
    expect([1, 2, 3].map((number) => api.read(toItem(number).id).tags)).toEqual([[], ['EU'], ['VIP']])
  })

  it('removes a tag that some of them have', async () => {
    const { user, api } = show([toItem(1, { tags: ['EU', 'VIP'] }), toItem(2)])
    await user.click(box(1))
    await user.click(box(2))
    await user.click(within(await bar()).getByRole('button', { name: 'Remove tag…' }))
    await user.click(await screen.findByRole('menuitem', { name: 'EU' }))
    expect(await screen.findByText('1 saved, 1 already so')).toBeDefined()
    expect(api.read(toItem(1).id).tags).toEqual(['VIP'])
  })

  it('can be cancelled: what was not started stays selected', async () => {
    const { user, api } = show(many(10))
    const [all] = screen.getAllByRole('checkbox', { name: 'Select all 10 shown' })
    if (all) await user.click(all)
    api.hold()
    await setStatus(user, 'Suspended')
    await user.click(await screen.findByRole('button', { name: 'Cancel' }))
    await api.release()
    expect(await screen.findByText('4 saved, 6 not started')).toBeDefined()
    expect(countPicked()).toBe(6)
  })

  it('lists what somebody changed before it was taken back', async () => {
    const { user, api } = show(many(3))
    for (const number of [1, 2, 3]) await user.click(box(number))
    await setStatus(user, 'Suspended')
    await screen.findByText('3 saved')
    api.save(toItem(2).id, { status: 'closed' })
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByText('2 undone, 1 needs you')).toBeDefined()
    expect([1, 2, 3].map((number) => api.read(toItem(number).id).status)).toEqual(['active', 'closed', 'active'])
  })
})
