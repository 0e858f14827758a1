import type { Page } from '@playwright/test'
import type { Account, AccountRecord } from '@/lib/accounts/account'
import { expectAccessible } from '../accessibility'
import type { ApiClient } from '../api-client'
import { expect, test } from '../fixtures'
import { ListPage, readWrite } from '../list-page'
import type { PersonSlug } from '../people'

type OpenAs = (person: PersonSlug, path: string) => Promise<Page>

/** Accounts that one search finds, and nothing else. */
async function createSome(api: ApiClient, ...changes: readonly Partial<AccountRecord>[]) {
  const marker = `quick-${crypto.randomUUID().slice(0, 8)}`
  const accounts: Account[] = []
  for (const [index, change] of changes.entries())
    accounts.push(await api.create({ name: `Harbour ${index + 1} ${marker}`, ...change }))
  return { accounts, path: `/accounts?q=${marker}&sort=name` }
}

async function createOne(api: ApiClient, change: Partial<AccountRecord> = {}) {
  const { accounts, path } = await createSome(api, change)
  const [account] = accounts
  if (account === undefined) throw new Error('no account was made')
  return { account, path }
}

const openList = async (openAs: OpenAs, person: PersonSlug, path: string) => new ListPage(await openAs(person, path))

test.describe('a quick edit in the list', () => {
  test('shows a status at once, saves it without a word, and never flickers back', async ({ api, openAs }) => {
    const { account, path } = await createOne(api('ana'))
    const list = await openList(openAs, 'ana', path)
    const writes = list.watchWrites()
    const release = await list.hold([account])
    const readStatuses = await list.watchStatus(account)
    await list.status(account).selectOption('Suspended')
    await expect(list.status(account)).toHaveValue('suspended')
    await expect(list.row(account)).toContainText('Saving…')
    // The list is read again meanwhile, and knows nothing of it yet.
    const reading = list.page.waitForResponse((answer) => answer.url().includes('/api/accounts?'))
    await api('bo').save(account.id, { phone: '+44 20 7946 0055' })
    await reading
    await expect(list.row(account)).toContainText('by Bo')
    release()

    await expect(list.row(account)).not.toContainText('Saving…')
    await expect(list.alerts).toHaveCount(0)
    await expect.poll(async () => api('ana').read(account.id)).toMatchObject({ version: 3, status: 'suspended' })
    expect(await api('ana').read(account.id)).toMatchObject({ phone: '+44 20 7946 0055' })

    // A key opens the browser's own list instead of saving whatever comes next.
    await list.status(account).focus()
    for (const key of ['ArrowUp', 'ArrowUp', 'Enter']) await list.page.keyboard.press(key)
    await expect.poll(async () => api('ana').read(account.id)).toMatchObject({ version: 4, status: 'active' })
    await expect(list.row(account)).not.toContainText('Saving…')
    expect(await readStatuses()).toEqual(['Active', 'Suspended', 'Active'])
    const sent = writes.map(readWrite)
    expect(sent.map(({ version }) => version)).toEqual([1, 2, 3])
    expect(new Set(sent.map(({ key }) => key)).size).toBe(3)
  })

  test('adds and removes tags by keyboard alone, beside a tag that somebody else adds', async ({ api, openAs }) => {
    const { account, path } = await createOne(api('ana'), { tags: ['Export'] })
    const list = await openList(openAs, 'ana', path)
    const { keyboard } = list.page
    const release = await list.hold([account])
    await list.editTags(account).focus()
    await keyboard.press('Enter')
    await expect(list.page.getByRole('textbox', { name: `Edit tags of ${account.name}` })).toBeFocused()
    await keyboard.type('VIP')
    await keyboard.press('Enter')
    await expect(list.row(account).getByText('VIP')).toBeVisible()
    await expect(list.row(account)).toContainText('Saving…')
    await api('bo').save(account.id, { tags: ['Export', 'Harbour'] })
    release()
    await expect.poll(async () => (await api('ana').read(account.id)).tags).toEqual(['Export', 'Harbour', 'VIP'])

    await list.page.getByRole('button', { name: 'Remove Export' }).focus()
    await keyboard.press('Enter')
    await keyboard.press('Escape')
    await expect(list.editTags(account)).toBeFocused()
    await expect.poll(async () => (await api('ana').read(account.id)).tags).toEqual(['Harbour', 'VIP'])
    await expect(list.row(account)).not.toContainText('Saving…')
    await expect(list.alerts).toHaveCount(0)
  })

  test('that somebody else was before goes back alone, and asks at its cell', async ({ api, openAs }) => {
    const { accounts, path } = await createSome(api('ana'), {}, {})
    const [insisted, kept] = accounts
    if (!insisted || !kept) throw new Error('two accounts were made')
    const list = await openList(openAs, 'ana', path)
    const writes = list.watchWrites()
    const release = await list.hold(accounts)
    for (const account of accounts) {
      await list.status(account).selectOption('Suspended')
      await api('bo').save(account.id, { status: 'closed' })
    }
    release()
    for (const account of accounts) {
      await expect(list.message(account, 'Status')).toContainText('Status is Closed: Bo changed it first.')
      await expect(list.status(account)).toHaveValue('closed')
      await expect(list.status(account)).toHaveAccessibleDescription(/Bo changed it first/)
    }
    await expect(list.dialog).toHaveCount(0)
    await list.pick(kept).check()
    await expect(list.bar).toContainText('1 selected')
    await expectAccessible(list.page)

    await list.message(kept, 'Status').getByRole('button', { name: 'Keep Closed' }).click()
    await expect(list.message(kept, 'Status')).toHaveCount(0)
    await expect(list.status(kept)).toBeFocused()
    await list.message(insisted, 'Status').getByRole('button', { name: 'Set to Suspended anyway' }).click()
    await expect(list.status(insisted)).toHaveValue('suspended')
    await expect.poll(async () => api('ana').read(insisted.id)).toMatchObject({ version: 3, status: 'suspended' })
    await expect(list.alerts).toHaveCount(0)
    expect(await api('ana').read(kept.id)).toMatchObject({ version: 2, status: 'closed' })
    const [first, , again] = writes.map(readWrite)
    expect(again).toMatchObject({ version: 2, changes: { status: 'suspended' } })
    expect(again?.key).not.toBe(first?.key)
  })

  test('that a rule forbids says why at its cell, and what would cure it', async ({ api, openAs }) => {
    const { account: rich, path } = await createOne(api('ana'))
    await api('ana').transfer({ fromId: null, toId: rich.id, amount: 25_000 })
    const list = await openList(openAs, 'ana', path)
    await list.status(rich).selectOption('Closed')
    const message = list.message(rich, 'Status')
    await expect(message).toContainText('An account can be closed only when its balance is zero; it is €250.')
    await expect(list.status(rich)).toHaveValue('active')
    await message.getByRole('link', { name: 'Transfer the remaining €250' }).click()
    await list.page.getByRole('button', { name: 'Transfer €250' }).click()
    await expect(list.page).toHaveURL(new RegExp(`/accounts/${rich.id}$`))

    // What was wanted is still there.
    await list.page.goBack()
    await list.page.goBack()
    await message.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(async () => (await api('ana').read(rich.id)).status).toBe('closed')
    await expect(message).toHaveCount(0)

    // Closed accounts take nothing but another status, and their list says so.
    await expect(list.status(rich).getByRole('option', { disabled: false })).toHaveText(['Suspended', 'Closed'])
    await expect(list.status(rich).locator('optgroup[label="Not possible from Closed"]')).toHaveCount(1)
    await list.editTags(rich).click()
    const popover = list.page.getByRole('dialog', { name: `Tags of ${rich.name}` })
    await expect(popover).toContainText('A closed account accepts only a change of its status.')
  })

  test('that nobody can be reached for is kept at its cell until it is sent', async ({ api, openAs }) => {
    const { account, path } = await createOne(api('ana'), { tags: [] })
    const list = await openList(openAs, 'ana', path)
    const writes = list.watchWrites()
    await expect(list.status(account)).toBeVisible()
    await list.page.context().setOffline(true)
    await list.status(account).selectOption('Suspended')
    const message = list.message(account, 'Status')
    await expect(message).toContainText("You're offline. This wasn't saved.")
    await expect(message).toContainText('Active → Suspended')
    await expect(list.status(account)).toHaveValue('active')
    await list.page.context().setOffline(false)

    // It arrives, and its answer does not.
    await list.page.route(
      `**/api/accounts/${account.id}`,
      async (route) => {
        await route.fetch()
        await route.abort('connectionreset')
      },
      { times: 1 },
    )
    await message.getByRole('button', { name: 'Try again' }).click()
    await expect(list.row(account)).toContainText("We're checking whether your save went through.")
    await expect(list.status(account)).toHaveValue('suspended')
    await expect(list.row(account)).not.toContainText('checking')
    await expect(list.alerts).toHaveCount(0)
    expect(await api('ana').listVersions(account.id)).toEqual([2, 1])
    expect(new Set(writes.map(readWrite).map(({ key }) => key)).size).toBe(1)
  })

  test('is nothing for those who only read', async ({ api, openAs }) => {
    const { account, path } = await createOne(api('ana'))
    const list = await openList(openAs, 'cy', path)
    await expect(list.row(account)).toContainText('Active')
    for (const control of [list.status(account), list.editTags(account), list.pick(account), list.bar])
      await expect(control).toHaveCount(0)
    for (const width of [1440, 768]) {
      await list.page.setViewportSize({ width, height: 900 })
      const shown = list.page.getByRole('columnheader').filter({ visible: true })
      const cells = list.row(account).getByRole('cell').filter({ visible: true })
      await expect(cells, `${width} px`).toHaveCount(await shown.count())
    }
  })
})

test.describe('a bulk edit', () => {
  test('ends in one summary, and what needs a person is decided one by one', async ({ api, openAs }) => {
    const { accounts, path } = await createSome(api('ana'), {}, {}, {}, {}, {})
    const overtaken = accounts.slice(1, 3)
    const [insisted, kept] = overtaken
    if (!insisted || !kept) throw new Error('five accounts were made')
    const list = await openList(openAs, 'ana', path)
    const writes = list.watchWrites()
    const { keyboard } = list.page
    const release = await list.hold(overtaken)
    await list.page.getByRole('checkbox', { name: 'Select all 5 shown' }).focus()
    await keyboard.press('Space')
    await expect(list.bar).toContainText('5 selected')
    await list.bar.getByRole('button', { name: 'Set status…' }).focus()
    await keyboard.press('Enter')
    await list.page.getByRole('menuitem', { name: 'Suspended' }).focus()
    await keyboard.press('Enter')
    for (const { id } of overtaken) await api('bo').save(id, { status: 'closed' })
    release()

    const summary = list.bar.getByRole('status').filter({ hasText: 'need you' })
    await expect(summary).toHaveText('3 saved, 2 need you')
    await expect(list.alerts).toHaveCount(0)
    await expect(list.bar).not.toContainText('selected')
    await list.bar.getByRole('button', { name: 'Review' }).click()
    await expect(list.dialog).toHaveAccessibleName('2 accounts need you')
    await expectAccessible(list.page)
    const entry = ({ name }: Account) => list.dialog.getByRole('listitem').filter({ hasText: name })
    await expect(entry(insisted)).toContainText('Status is Closed: Bo changed it first.')
    await entry(kept).getByRole('button', { name: 'Keep Closed' }).click()
    await entry(insisted).getByRole('button', { name: 'Set to Suspended anyway' }).click()
    await expect(list.dialog).toHaveAccessibleName('Nothing needs you any more')
    await list.dialog.getByRole('button', { name: 'Close' }).click()
    await expect(list.bar.getByRole('status')).toHaveText('4 saved, 1 left as they were')
    const stored = await Promise.all(accounts.map(({ id }) => api('ana').read(id)))
    expect(stored.map(({ status }) => status)).toEqual(['suspended', 'suspended', 'closed', 'suspended', 'suspended'])
    expect(new Set(writes.map(readWrite).map(({ key }) => key)).size).toBe(6)
  })

  test('adds a tag to all and is taken back in one press', async ({ api, openAs }) => {
    const { accounts, path } = await createSome(api('ana'), { tags: [] }, { tags: ['VIP'] }, { tags: ['Export'] })
    const list = await openList(openAs, 'ana', path)
    for (const account of accounts) await list.pick(account).check()
    await list.bar.getByRole('button', { name: 'Add tag…' }).click()
    await list.page.getByRole('combobox', { name: 'Tag' }).fill('vip')
    await list.page.keyboard.press('Enter')
    await expect(list.bar.getByRole('status')).toHaveText('2 saved, 1 already so')
    await list.bar.getByRole('button', { name: 'Undo' }).click()
    await expect(list.bar.getByRole('status')).toHaveText('2 undone')
    const stored = await Promise.all(accounts.map(({ id }) => api('ana').read(id)))
    expect(stored.map(({ tags }) => tags)).toEqual([[], ['VIP'], ['Export']])
    await list.bar.getByRole('button', { name: 'Dismiss' }).click()
    await expect(list.bar).toHaveCount(0)
  })
})
