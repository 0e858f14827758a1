// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AccountListItem } from '@/lib/accounts/revision'
import {
  busy,
  closedIsReadOnly,
  closingWithMoney,
  lockedByBo,
  toAccount,
  toDeleted,
  toItem,
} from '@/lib/client/quick/quick.fixture'
import { EnglishWords } from '@/messages/english.fixture'
import { createApi, showList } from './list.fixture'

const role = vi.hoisted(() => ({ current: 'editor' }))
vi.mock('next/navigation', () => ({
  usePathname: () => '/accounts',
  useSearchParams: () => new URLSearchParams(),
  useRouter: () => ({}),
}))
vi.mock('@/lib/client/identity', () => ({
  useIdentity: () => ({ person: { id: 'ana', role: role.current }, people: [] }),
}))

beforeEach(() => {
  role.current = 'editor'
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const northwind = toItem(1, { name: 'Northwind Ltd', tags: ['EU'] })
const harbour = toItem(2, { name: 'Harbour & Sons' })
const { id } = northwind

function show(items: readonly AccountListItem[] = [northwind, harbour]) {
  const api = createApi(items)
  return { api, ...showList(items, EnglishWords) }
}

const statusOf = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name: `Status of ${name}` })
const rowOf = (name: string) => screen.getByRole('row', { name: new RegExp(`^(Select )?${name}`) })
const message = (name = 'Northwind Ltd', field = 'Status') =>
  screen.findByRole('alert', { name: `${name}, ${field}: not saved` })

describe('the status of a row', () => {
  it('shows the new value at once, says that it is saving, and is confirmed in silence', async () => {
    const { user, api } = show()
    api.hold()
    await user.selectOptions(statusOf('Northwind Ltd'), 'Suspended')
    expect(statusOf('Northwind Ltd').value).toBe('suspended')
    expect(within(rowOf('Northwind Ltd')).getByText('Saving…')).toBeDefined()
    await api.release()
    expect(screen.queryByText('Saving…')).toBeNull()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(statusOf('Northwind Ltd').value).toBe('suspended')
    expect(api.writes).toHaveLength(1)
    expect(api.writes[0]?.body).toEqual({ version: 1, status: 'suspended' })
    expect(api.writes[0]?.key).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('offers what the rules allow, and says why not the rest', () => {
    show([toItem(1, { name: 'Old Mill', status: 'closed' })])
    const options = within(statusOf('Old Mill')).getAllByRole<HTMLOptionElement>('option')
    expect(options.map(({ value }) => value)).toEqual(['suspended', 'closed', 'prospect', 'active'])
    const refused = within(statusOf('Old Mill')).getByRole<HTMLOptGroupElement>('group')
    expect(refused.label).toBe('Not possible from Closed')
    expect(refused.disabled).toBe(true)
  })

  it('goes back when somebody changed it first, and asks at the cell', async () => {
    const { user, api } = show()
    api.save(id, { status: 'suspended' })
    await user.selectOptions(statusOf('Northwind Ltd'), 'Closed')
    const asked = await message()
    expect(asked.textContent).toContain('Status is Suspended: Bo changed it first.')
    expect(statusOf('Northwind Ltd').value).toBe('suspended')
    await user.click(within(asked).getByRole('button', { name: 'Set to Closed anyway' }))
    expect(document.activeElement).toBe(statusOf('Northwind Ltd'))
    await waitFor(() => expect(api.read(id)).toMatchObject({ status: 'closed', version: 3 }))
    expect(api.writes[1]?.body).toEqual({ version: 2, status: 'closed' })
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('keeps what somebody else set at a press', async () => {
    const { user, api } = show()
    api.save(id, { status: 'suspended' })
    await user.selectOptions(statusOf('Northwind Ltd'), 'Closed')
    await user.click(within(await message()).getByRole('button', { name: 'Keep Suspended' }))
    expect(screen.queryByRole('alert')).toBeNull()
    expect(api.read(id).status).toBe('suspended')
    expect(api.writes).toHaveLength(1)
  })

  it('says why it cannot be set anyway', async () => {
    const { user, api } = show([toItem(1, { name: 'Northwind Ltd', status: 'prospect' })])
    api.save(id, { status: 'closed' })
    await user.selectOptions(statusOf('Northwind Ltd'), 'Active')
    const asked = await message()
    expect(asked.textContent).toContain('Status is Closed: Bo changed it first. Closed can only become Suspended.')
    expect(within(asked).queryByRole('button', { name: /anyway/ })).toBeNull()
    expect(within(asked).getByRole('button', { name: 'Keep Closed' })).toBeDefined()
  })

  it('goes on by itself when others changed something else', async () => {
    const { user, api } = show()
    api.save(id, { phone: '1' })
    await user.selectOptions(statusOf('Northwind Ltd'), 'Closed')
    await waitFor(() => expect(api.read(id)).toMatchObject({ status: 'closed', phone: '1', version: 3 }))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('is not overwritten by a live update while it is on its way', async () => {
    const { user, api, setList } = show()
    api.hold()
    await user.selectOptions(statusOf('Northwind Ltd'), 'Closed')
    const live = { ...api.save(id, { status: 'suspended' }), name: 'Northwind Group' }
    setList([harbour, live])
    await screen.findByRole('link', { name: 'Northwind Group' })
    expect(statusOf('Northwind Group').value).toBe('closed')
    // The row does not move away from under the hand.
    const names = screen.getAllByRole('link').map(({ textContent }) => textContent)
    expect(names).toEqual(['Northwind Group', 'Harbour & Sons'])
    await api.release()
    expect((await message('Northwind Group')).textContent).toContain('Status is Suspended')
    expect(statusOf('Northwind Group').value).toBe('suspended')
  })

  it.each([
    [
      'a rule',
      closingWithMoney,
      'An account can be closed only when its balance is zero; it is €15.',
      'link',
      'Transfer the remaining €15',
    ],
    ['a deletion', toDeleted(toAccount(northwind)), 'Bo deleted this account.', 'link', 'Open Northwind Ltd'],
    ['a lock', lockedByBo, 'Bo is editing this account. Not saved.', 'button', 'Try again'],
  ] as const)('tells of %s at the cell', async (_, problem, text, offer, name) => {
    const { user, api } = show()
    api.refuse(id, problem)
    await user.selectOptions(statusOf('Northwind Ltd'), 'Closed')
    const told = await message()
    expect(told.textContent).toContain(text)
    expect(statusOf('Northwind Ltd').value).toBe('active')
    expect(within(told).getByRole(offer, { name })).toBeDefined()
  })

  it('is tried again after the system was too busy', async () => {
    const { user, api } = show()
    api.refuse(id, busy)
    await user.selectOptions(statusOf('Northwind Ltd'), 'Closed')
    const told = await screen.findByRole('alert', {}, { timeout: 10_000 })
    expect(told.textContent).toContain('Nothing was changed.')
    api.accept(id)
    await user.click(within(told).getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(api.read(id).status).toBe('closed'))
  })

  it('is told apart from an answer that never came when nobody here can name the refusal', async () => {
    const { user } = show()
    const strange = { code: 'moon-phase', status: 409, requestId: 'request-7' }
    vi.stubGlobal('fetch', async () => Response.json(strange, { status: 409 }))
    await user.selectOptions(statusOf('Northwind Ltd'), 'Closed')
    const told = await message()
    expect(told.textContent).toContain("This wasn't saved.Support id: request-7")
    expect(within(told).getByRole('button', { name: 'Try again' })).toBeDefined()
  })

  it('says that it is offline, without sending anything', async () => {
    const { user, api } = show()
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    await user.selectOptions(statusOf('Northwind Ltd'), 'Closed')
    expect((await message()).textContent).toContain("You're offline. This wasn't saved.")
    expect(api.writes).toEqual([])
    vi.restoreAllMocks()
  })
})

describe('the tags of a row', () => {
  it('are added and removed in place, and the focus goes back to the button', async () => {
    const { user, api } = show()
    await user.click(screen.getByRole('button', { name: 'Edit tags of Northwind Ltd' }))
    const box = await screen.findByRole('textbox', { name: 'Edit tags of Northwind Ltd' })
    await waitFor(() => expect(document.activeElement).toBe(box))
    await user.type(box, 'VIP{Enter}')
    await user.click(screen.getByRole('button', { name: 'Remove EU' }))
    await waitFor(() => expect(api.read(id).tags).toEqual(['VIP']))
    await user.keyboard('{Escape}')
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit tags of Northwind Ltd' })),
    )
    expect(api.writes.map(({ body }) => body)).toEqual([
      { version: 1, tags: ['EU', 'VIP'] },
      { version: 2, tags: ['VIP'] },
    ])
  })

  it('keep those of somebody else', async () => {
    const { user, api } = show()
    api.save(id, { tags: ['EU', 'Key'] })
    await user.click(screen.getByRole('button', { name: 'Edit tags of Northwind Ltd' }))
    await user.type(await screen.findByRole('textbox', { name: 'Edit tags of Northwind Ltd' }), 'VIP{Enter}')
    await waitFor(() => expect(api.read(id).tags).toEqual(['EU', 'Key', 'VIP']))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('follow an account that is opened again for them', async () => {
    const { user, api, setList } = show()
    api.refuse(id, closedIsReadOnly)
    await user.click(screen.getByRole('button', { name: 'Edit tags of Northwind Ltd' }))
    await user.type(await screen.findByRole('textbox', { name: 'Edit tags of Northwind Ltd' }), 'VIP{Enter}')
    await user.keyboard('{Escape}')
    const told = await message('Northwind Ltd', 'Tags')
    expect(told.textContent).toContain('A closed account accepts only a change of its status.')
    api.accept(id)
    act(() => void setList([api.save(id, { status: 'closed' }), harbour]))
    await user.click(within(told).getByRole('button', { name: 'Set to Suspended and try again' }))
    await waitFor(() => expect(api.read(id)).toMatchObject({ status: 'suspended', tags: ['EU', 'VIP'] }))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('of a closed account say what comes first', async () => {
    const { user } = show([toItem(1, { name: 'Old Mill', status: 'closed' })])
    await user.click(screen.getByRole('button', { name: 'Edit tags of Old Mill' }))
    expect(await screen.findByText(/Set it to Suspended first\.$/)).toBeDefined()
    expect(screen.queryByRole('textbox', { name: 'Edit tags of Old Mill' })).toBeNull()
  })
})

describe('a viewer', () => {
  it('sees a badge and tags, and no control', () => {
    role.current = 'viewer'
    show()
    expect(screen.queryByRole('combobox', { name: /^Status of/ })).toBeNull()
    expect(screen.queryByRole('button', { name: /^Edit tags/ })).toBeNull()
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(screen.getByRole('button', { name: 'Show accounts with the tag EU' })).toBeDefined()
    expect(within(rowOf('Northwind Ltd')).getByText('Active')).toBeDefined()
  })
})
