import type { BrowserContext, Page, Route } from '@playwright/test'
import { expectAccessible } from '../accessibility'
import { AccountPage } from '../account-page'
import { anas, bos } from '../collision'
import { expect, test } from '../fixtures'
import { findOverflow } from '../layout-faults'

const busy = {
  type: '/problems/transaction-conflict',
  title: 'Other changes were being written at the same moment',
  status: 409,
  detail: 'Nothing was applied.',
  instance: '/api/accounts/x',
  requestId: 'story',
  code: 'transaction-conflict',
  retryable: true,
  nothingApplied: true,
}

/** Answers saves of an account instead of the server, until `stop`; the keys that they came with are kept. */
async function intercept(
  target: Page | BrowserContext,
  id: string,
  answer: (route: Route, index: number) => Promise<void>,
) {
  const keys: (string | undefined)[] = []
  const url = `**/api/accounts/${id}`
  await target.route(url, async (route) => {
    if (route.request().method() !== 'PATCH') return route.fallback()
    keys.push(route.request().headers()['idempotency-key'])
    await answer(route, keys.length - 1)
  })
  return { keys, stop: () => target.unroute(url) }
}

const refuse = (route: Route) =>
  route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify(busy) })
const pill = (page: Page) => page.getByTestId('outbox-pill')
const list = (page: Page) => page.getByRole('region', { name: 'Saves on their way' })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const unsaved = (page: Page) => page.getByText('No unsaved changes')

test.describe('71 · a transaction conflict', () => {
  test('that happens once: saved with no dialog, under the same key', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    const { keys } = await intercept(ana.page, account.id, (route, index) =>
      index === 0 ? refuse(route) : route.continue(),
    )
    await ana.type('Phone', anas)
    await ana.save()
    await expect(unsaved(ana.page)).toBeVisible()
    await expect(ana.dialog).toHaveCount(0)
    await expect(ana.page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0)
    expect(new Set(keys).size).toBe(1)
    expect(keys).toHaveLength(2)
    expect(keys[0]).toMatch(/^[A-Za-z0-9_-]{16,64}$/)
    expect(await api('ana').read(account.id)).toMatchObject({ version: 2, phone: anas })
  })

  test('that goes on: it says at which attempt it is, then that nothing was changed; the edits are intact and the next try has the same key', async ({
    api,
    openAccount,
  }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    const { keys, stop } = await intercept(ana.page, account.id, refuse)
    await ana.type('Phone', anas)
    await ana.save()
    await expect(ana.page.getByText(/^Still saving, trying again \([34] of 4\)$/)).toBeVisible()
    const alert = ana.page.getByRole('alert').filter({ hasText: /\S/ })
    await expect(alert).toContainText(
      'Not saved yet. The system was busy with other changes to this account. Nothing was changed and your edits are still here.',
    )
    await expect(button(ana.page, 'Keep editing')).toBeVisible()
    await expect(ana.field('Phone')).toHaveValue(anas)
    await expect(ana.dialog).toHaveCount(0)
    expect(keys).toHaveLength(4)

    await button(ana.page, 'Try again').click()
    await expect.poll(() => keys.length).toBe(8)
    await expect(alert).toBeVisible()
    expect(new Set(keys).size).toBe(1)
    await button(ana.page, 'Keep editing').click()
    await expect(alert).toHaveCount(0)
    await ana.type('Company', 'Northwind Holding')
    await stop()
    const { keys: later } = await intercept(ana.page, account.id, (route) => route.continue())
    await ana.save()
    await expect(unsaved(ana.page)).toBeVisible()
    expect(later).toHaveLength(1)
    expect(later[0]).not.toBe(keys[0])
    expect(await api('ana').read(account.id)).toMatchObject({ version: 2, phone: anas, company: 'Northwind Holding' })
  })

  test('in the merge dialog: the same message, and every choice is kept', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', anas)
    await api('bo').save(account.id, { phone: bos })
    await ana.saveIntoDialog()
    await ana.choose('Phone', `Your change: ${anas}`)
    const { keys, stop } = await intercept(ana.page, account.id, refuse)
    await ana.saveMergedButton.click()
    await expect(ana.dialog.getByRole('alert')).toContainText('Not saved yet. The system was busy')
    await expect(ana.checked('Phone')).toHaveAccessibleName(`Your change: ${anas}`)
    expect(keys).toHaveLength(4)
    await stop()
    await ana.dialog.getByRole('button', { name: 'Try again' }).click()
    await expect(ana.dialog).toBeHidden()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 3, phone: anas })
  })
})

test.describe('an answer that is lost', () => {
  test('is found out about by the same key, and the save is there once', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    const { keys } = await intercept(ana.page, account.id, async (route, index) => {
      if (index > 2) return route.continue()
      if (index === 0) await route.fetch()
      await route.abort('connectionreset')
    })
    await ana.type('Phone', anas)
    await ana.save()
    await expect(ana.page.getByText("We're checking whether your save went through.").first()).toBeVisible()
    await expect(unsaved(ana.page)).toBeVisible()
    await ana.expectToast('Saved')
    expect(new Set(keys).size).toBe(1)
    expect(await api('ana').listVersions(account.id)).toEqual([2, 1])
  })

  test('for as long as the form waits: what is typed meanwhile is kept, and saved after it', async ({
    api,
    openAccount,
  }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    const { keys, stop } = await intercept(ana.page, account.id, async (route, index) => {
      if (index === 0) await route.fetch()
      await route.abort('connectionreset')
    })
    await ana.type('Phone', anas)
    await ana.save()
    await expect(button(ana.page, 'Try again')).toBeVisible()
    await expect(pill(ana.page)).toHaveText('1 save waiting')
    await ana.type('Company', 'Northwind Holding')
    await expect(ana.page.getByText('What you typed since is not part of it.')).toBeVisible()
    await ana.save()
    await stop()
    await expect(unsaved(ana.page)).toBeVisible()
    await expect(ana.field('Company')).toHaveValue('Northwind Holding')
    await expect(pill(ana.page)).toHaveCount(0)
    expect(new Set(keys).size).toBe(1)
    expect(await api('ana').listVersions(account.id)).toEqual([3, 2, 1])
    expect(await api('ana').read(account.id)).toMatchObject({ phone: anas, company: 'Northwind Holding' })
  })

  test('with the tab that waited for it: the save is there once after the account is opened again', async ({
    api,
    openAccount,
  }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    const context = ana.page.context()
    let hasArrived = false
    const { keys } = await intercept(context, account.id, async (route, index) => {
      if (index > 0) return route.continue()
      await route.fetch()
      // Never answered: the tab is closed before.
      hasArrived = true
    })
    await ana.type('Phone', anas)
    await ana.save()
    await expect.poll(() => hasArrived).toBe(true)
    await ana.page.close()

    const again = new AccountPage(await context.newPage())
    await again.page.goto(`/accounts/${account.id}?as=ana`)
    await expect.poll(() => keys.length).toBe(2)
    await expect(again.field('Phone')).toHaveValue(anas)
    await expect(unsaved(again.page)).toBeVisible()
    await expect(again.page.getByText(/^You have unsaved changes/)).toHaveCount(0)
    expect(new Set(keys).size).toBe(1)
    expect(await api('ana').listVersions(account.id)).toEqual([2, 1])
  })
})

test.describe('79 · offline', () => {
  test('two saves queue, the pill counts them, they survive the tabs, and one that needs a person holds up no other', async ({
    api,
    openAccount,
  }) => {
    const [one, two] = [await api('ana').create(), await api('ana').create()]
    const ana = await openAccount('ana', one)
    const context = ana.page.context()
    const other = new AccountPage(await context.newPage())
    await other.page.goto(`/accounts/${two.id}?as=ana`)
    await expect(unsaved(other.page)).toBeVisible()
    await context.setOffline(true)

    for (const tab of [ana, other]) {
      await tab.type('Phone', anas)
      await button(tab.page, 'Save when online').click()
      await expect(tab.page.getByText("You're offline. This save is kept on this device")).toBeVisible()
    }
    for (const tab of [ana, other]) await expect(pill(tab.page)).toHaveText('Offline · 2 saves waiting')
    // It stays editable: once more is folded into the same save.
    await ana.type('Company', 'Northwind Holding')
    await button(ana.page, 'Save when online').click()
    await expect(ana.page.getByText('What you typed since is not part of it.')).toHaveCount(0)
    await expect(pill(ana.page)).toHaveText('Offline · 2 saves waiting')
    await pill(ana.page).click()
    await expect(list(ana.page).getByRole('listitem')).toHaveCount(2)
    await expect(list(ana.page).getByRole('listitem').first()).toContainText('Phone, Company')
    await expect(list(ana.page).getByRole('listitem').first()).toContainText('Waiting')

    await api('bo').save(one.id, { phone: bos })
    await ana.page.close()
    await other.page.close()
    const list1 = await context.newPage()
    await context.setOffline(false)
    await list1.goto('/accounts?as=ana')
    await expect.poll(async () => (await api('ana').read(two.id)).phone).toBe(anas)
    await expect(pill(list1)).toContainText('1 save needs you')
    await list1.reload()
    await expect(pill(list1)).toHaveText('1 save needs you')
    expect(await api('ana').read(one.id)).toMatchObject({ version: 2, phone: bos })

    const review = new AccountPage(list1)
    await list1
      .getByRole('banner')
      .getByRole('link', { name: `Review the save of ${one.name}` })
      .click()
    await expect(review.dialog).toBeVisible()
    await expect(review.checked('Phone')).toHaveCount(0)
    await review.choose('Phone', `Your change: ${anas}`)
    await review.saveMerged()
    await expect(pill(list1)).toHaveCount(0)
    expect(await api('ana').read(one.id)).toMatchObject({ version: 3, phone: anas, company: 'Northwind Holding' })
  })

  test('what others changed beside it is combined by itself, and the open form moves on with what was typed since', async ({
    api,
    openAccount,
  }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.page.context().setOffline(true)
    await ana.type('Phone', anas)
    await button(ana.page, 'Save when online').click()
    await expect(pill(ana.page)).toHaveText('Offline · 1 save waiting')
    await ana.type('Name', 'Northwind Ltd')
    await api('bo').save(account.id, { company: 'Northwind Group' })
    await ana.page.context().setOffline(false)
    await expect(ana.field('Company')).toHaveValue('Northwind Group')
    await expect(ana.field('Name')).toHaveValue('Northwind Ltd')
    await expect(ana.page.getByText('1 field edited, not saved yet')).toBeVisible()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 3, phone: anas, company: 'Northwind Group' })
    await ana.save()
    await expect(unsaved(ana.page)).toBeVisible()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 4, name: 'Northwind Ltd' })
  })

  test('a save of an account that was deleted meanwhile leads to its dialog', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    const context = ana.page.context()
    await context.setOffline(true)
    await ana.type('Phone', anas)
    await button(ana.page, 'Save when online').click()
    await expect(pill(ana.page)).toHaveText('Offline · 1 save waiting')
    await ana.page.close()
    await api('bo').remove(account.id)
    await context.setOffline(false)
    const again = new AccountPage(await context.newPage())
    await again.page.goto('/accounts?as=ana')
    await again.page
      .getByRole('banner')
      .getByRole('link', { name: `Review the save of ${account.name}` })
      .click()
    await expect(again.dialog).toContainText('deleted this account')
    await again.dialog.getByRole('button', { name: 'Restore it with my changes' }).click()
    await expect(pill(again.page)).toHaveCount(0)
    await expect.poll(async () => (await api('ana').read(account.id)).phone).toBe(anas)
  })

  test('a save can be discarded and brought back, and is another person’s never', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    const context = ana.page.context()
    const bo = await context.newPage()
    await bo.goto('/accounts?as=bo')
    await context.setOffline(true)
    await ana.type('Phone', anas)
    await button(ana.page, 'Save when online').click()
    await expect(pill(ana.page)).toHaveText('Offline · 1 save waiting')
    await pill(ana.page).click()
    await button(ana.page, `Discard the save of ${account.name}`).click()
    await expect(pill(ana.page)).toHaveCount(0)
    await expect(ana.field('Phone')).toHaveValue(anas)
    await ana.expectToast(`Your save of ${account.name} was discarded.`)
    await button(ana.page, 'Undo').click()
    await expect(pill(ana.page)).toHaveText('Offline · 1 save waiting')
    await expect(pill(bo)).toHaveCount(0)
    await ana.page.close()
    await context.setOffline(false)
    await bo.reload()
    await expect(bo.getByRole('link', { name: account.name })).toBeVisible()
    await expect(pill(bo)).toHaveCount(0)
    expect(await api('ana').read(account.id)).toMatchObject({ version: 1 })
  })

  for (const [device, viewport] of [
    ['a desk', { width: 1440, height: 900 }],
    ['a small phone', { width: 320, height: 640 }],
  ] as const)
    test(`the pill and its list can be read, reached and left by keyboard on ${device}`, async ({
      api,
      openAccount,
    }) => {
      const account = await api('ana').create({ name: `Northwind Traders and Sons of Bristol ${Date.now()}` })
      const ana = await openAccount('ana', account, { viewport })
      await ana.page.context().setOffline(true)
      await ana.type('Phone', anas)
      await button(ana.page, 'Save when online').click()
      await expect(pill(ana.page)).toHaveText('Offline · 1 save waiting')
      await pill(ana.page).focus()
      await ana.page.keyboard.press('Enter')
      await expect(list(ana.page)).toBeVisible()
      await expectAccessible(ana.page)
      expect(await ana.page.evaluate(findOverflow)).toEqual([])
      await ana.page.keyboard.press('Tab')
      await expect(list(ana.page).getByRole('link', { name: /^Edit/ })).toBeFocused()
      await ana.page.keyboard.press('Escape')
      await expect(list(ana.page)).toBeHidden()
      await expect(pill(ana.page)).toBeFocused()
    })
})
