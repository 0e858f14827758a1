import type { Page } from '@playwright/test'
import type { AccountPage } from '../account-page'
import { toFreshRecord } from '../api-client'
import { expect, test } from '../fixtures'

const status = (ana: AccountPage) => ana.page.getByRole('combobox', { name: 'Status' })
const remedy = (place: Page | AccountPage['dialog'], name: string | RegExp) => place.getByRole('button', { name })
const undo = (ana: AccountPage) => ana.page.getByRole('form', { name: 'Account' }).getByRole('button', { name: 'Undo' })
const tooMuch = 'Prospects can have a credit limit up to €1,000. This save would make it €8,000.'

/** Saves, and waits until the form says so. */
async function saveWell(ana: AccountPage) {
  await ana.save()
  await ana.expectToast('Saved')
}

for (const [name, field, value, saved] of [
  ['Set credit limit to €1,000', 'Credit limit', '1,000', { status: 'prospect', creditLimit: 100_000 }],
  ['Change status to Active', 'Status', 'active', { status: 'active', creditLimit: 800_000 }],
] as const)
  test(`70 · credit of a prospect: “${name}” makes the save valid, and undo returns the value`, async ({
    api,
    openAccount,
  }) => {
    const account = await api('ana').create({ status: 'prospect', creditLimit: 50_000 })
    const ana = await openAccount('ana', account)
    const writes = ana.watchWrites()
    const control = field === 'Status' ? status(ana) : ana.field(field)
    const before = field === 'Status' ? 'prospect' : '8,000'
    await ana.type('Credit limit', '8000')
    await ana.save()
    await expect(ana.page.getByText(tooMuch)).toBeVisible()
    await expect(ana.field('Credit limit')).toBeFocused()
    await expect(ana.field('Credit limit')).toHaveAccessibleDescription(new RegExp(tooMuch.slice(0, 30)))
    expect(writes, 'nothing is sent that breaks a rule').toHaveLength(0)
    await remedy(ana.page, name).click()
    await expect(control).toHaveValue(value)
    await expect(ana.page.getByText(tooMuch)).toBeHidden()
    await expect(undo(ana)).toBeFocused()
    await undo(ana).click()
    await expect(control).toHaveValue(before)
    await expect(ana.page.getByText(tooMuch)).toBeVisible()
    await remedy(ana.page, name).click()
    await saveWell(ana)
    expect(await api('ana').read(account.id)).toMatchObject(saved)
  })

test('70 · keep editing puts the message away and leaves everything as it was typed', async ({ api, openAccount }) => {
  const ana = await openAccount('ana', await api('ana').create({ status: 'prospect', creditLimit: 50_000 }))
  await ana.type('Credit limit', '8000')
  await ana.save()
  await remedy(ana.page, 'Keep editing').click()
  await expect(ana.page.getByText(tooMuch)).toBeHidden()
  await expect(ana.field('Credit limit')).toBeFocused()
  await expect(ana.field('Credit limit')).toHaveValue('8,000')
})

test('70 · a new account: each remedy makes it valid', async ({ api, openAs }) => {
  const { name, email } = toFreshRecord()
  const page = await openAs('ana', '/accounts/new')
  const field = (label: string) => page.getByRole('textbox', { name: label, exact: true })
  await field('Name').first().fill(name)
  await field('Email').first().fill(email)
  await field('Credit limit').fill('8000')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByText(tooMuch)).toBeVisible()
  await expect(field('Credit limit')).toBeFocused()
  await remedy(page, 'Change status to Active').click()
  await expect(page.getByRole('combobox', { name: 'Status' })).toHaveValue('active')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText(tooMuch)).toBeVisible()
  await remedy(page, 'Set credit limit to €1,000').click()
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL(/accounts\/[0-9a-f-]{36}/)
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  expect(await api('ana').read(id)).toMatchObject({ status: 'prospect', creditLimit: 100_000 })
})

test('70 · statuses that may not follow are shown unavailable, with why', async ({ api, openAccount }) => {
  const ana = await openAccount('ana', await api('ana').create({ status: 'prospect', creditLimit: 50_000 }))
  await expect(status(ana).getByRole('option', { name: 'Suspended' })).toBeDisabled()
  await expect(status(ana).getByRole('option', { name: 'Active' })).toBeEnabled()
  await expect(status(ana)).toHaveAccessibleDescription('Prospect can become Active or Closed.')
})

for (const [name, becomes] of [
  ['Keep status Closed', 'closed'],
  ['Change status to Suspended', 'suspended'],
] as const)
  test(`70 · a step that became impossible: “${name}” makes the save valid, and undo returns the value`, async ({
    api,
    openAccount,
  }) => {
    const account = await api('ana').create({ status: 'suspended' })
    const ana = await openAccount('ana', account)
    await status(ana).selectOption('Active')
    await api('bo').save(account.id, { status: 'closed' })
    await ana.saveIntoDialog()
    await ana.choose('Status', 'Your change: Active')
    const broken = ana
      .row('Status')
      .getByText('Status cannot go from Closed to Active. Closed can only become Suspended.')
    await expect(broken).toBeVisible()
    await remedy(ana.row('Status'), name).click()
    await expect(broken).toBeHidden()
    await ana.dialog.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(ana.checked('Status')).toHaveAccessibleName('Your change: Active')
    await remedy(ana.row('Status'), name).click()
    await ana.saveMerged()
    await expect.poll(async () => (await api('ana').read(account.id)).status).toBe(becomes)
  })

test('70 · a closed account: reopening makes the save valid; what was left out comes back', async ({
  api,
  openAccount,
}) => {
  const account = await api('ana').create({ status: 'closed' })
  const ana = await openAccount('ana', account)
  await ana.type('Company', 'Northwind Group')
  await ana.type('Notes', 'Call before noon.')
  await ana.save()
  const reason = ana.page.getByText('A closed account accepts only a change of its status.')
  await expect(reason).toBeVisible()
  const reopen = remedy(ana.page, 'Reopen it, and leave the rest as it was')
  await expect(reopen).toHaveAccessibleDescription('Status becomes Suspended. Company and Notes: as saved.')
  await reopen.click()
  await expect(ana.field('Company')).toHaveValue(account.company ?? '')
  await expect(status(ana)).toHaveValue('suspended')
  await undo(ana).click()
  await expect(ana.field('Company')).toHaveValue('Northwind Group')
  await expect(ana.field('Notes')).toHaveValue('Call before noon.')
  await expect(status(ana)).toHaveValue('closed')
  await reopen.click()
  await saveWell(ana)
  const reopened = { status: 'suspended', company: account.company }
  await expect.poll(() => api('ana').read(account.id)).toMatchObject(reopened)
  await ana.page.getByRole('button', { name: 'Put them back' }).click()
  await expect(ana.field('Company')).toHaveValue('Northwind Group')
  await expect(ana.field('Notes')).toHaveValue('Call before noon.')
  await expect(status(ana)).toHaveValue('suspended')
  await saveWell(ana)
  await expect.poll(async () => (await api('ana').read(account.id)).notes).toBe('Call before noon.')
})

test('70 · money in an account to close: keeping its status makes the save valid, and undo returns it', async ({
  api,
  openAccount,
}) => {
  const account = await api('ana').create()
  await api('ana').transfer({ fromId: null, toId: account.id, amount: 5_000 })
  const ana = await openAccount('ana', account)
  await ana.type('Company', 'Northwind Group')
  await status(ana).selectOption('Closed')
  await ana.save()
  const reason = ana.page.getByText('An account can be closed only when its balance is zero; it is €50.')
  await expect(reason).toBeVisible()
  await expect(status(ana)).toBeFocused()
  await expect(remedy(ana.page, 'Keep status Active'), 'what cures it is not below the foot').toBeInViewport()
  await remedy(ana.page, 'Keep status Active').click()
  await expect(reason).toBeHidden()
  await undo(ana).click()
  await expect(status(ana)).toHaveValue('closed')
  await expect(reason).toBeVisible()
  await remedy(ana.page, 'Keep status Active').click()
  await saveWell(ana)
  expect(await api('ana').read(account.id)).toMatchObject({ status: 'active', company: 'Northwind Group' })
})

test('70 · money in an account to close: the transfer is filled in, and then it can be closed', async ({
  api,
  openAccount,
}) => {
  const account = await api('ana').create()
  await api('ana').transfer({ fromId: null, toId: account.id, amount: 5_000 })
  const ana = await openAccount('ana', account)
  await status(ana).selectOption('Closed')
  await ana.save()
  const link = ana.page.getByRole('link', { name: 'Transfer the remaining €50' })
  await expect(link).toHaveAccessibleDescription(/The balance is then €0/)
  const [transfer] = await Promise.all([ana.page.context().waitForEvent('page'), link.click()])
  // What both sides have is there once the page listens.
  await expect(transfer.getByRole('definition').first()).toContainText('€')
  await transfer.getByRole('button', { name: 'Transfer €50', exact: true }).click()
  await expect.poll(() => api('ana').readBalance(account.id)).toBe(0)
  await saveWell(ana)
  expect(await api('ana').read(account.id)).toMatchObject({ status: 'closed' })
})

test('70 · money in an account to delete: the transfer is filled in, and then it can be deleted', async ({
  api,
  openAccount,
}) => {
  const account = await api('ana').create()
  await api('ana').transfer({ fromId: null, toId: account.id, amount: 5_000 })
  const { page } = await openAccount('ana', account)
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  const question = page.getByRole('alertdialog')
  const remove = question.getByRole('button', { name: 'Delete account' })
  await remove.click()
  await expect(question.getByRole('alert')).toContainText('only when its balance is zero; it is €50.')
  const link = question.getByRole('link', { name: 'Transfer the remaining €50' })
  await expect(link).toHaveAccessibleDescription(/The balance is then €0/)
  const [transfer] = await Promise.all([page.context().waitForEvent('page'), link.click()])
  // What both sides have is there once the page listens.
  await expect(transfer.getByRole('definition').first()).toContainText('€')
  await transfer.getByRole('button', { name: 'Transfer €50', exact: true }).click()
  await expect.poll(() => api('ana').readBalance(account.id)).toBe(0)
  await remove.click()
  await expect(question).toBeHidden()
  await expect(page.getByRole('heading', { name: /deleted/ })).toBeVisible()
})

test('70 · credit in use: raising the limit makes the save valid, and undo returns it', async ({
  api,
  openAccount,
}) => {
  const account = await api('ana').create({ creditLimit: 500_000 })
  await api('ana').transfer({ fromId: account.id, toId: null, amount: 30_000 })
  const ana = await openAccount('ana', account)
  await ana.type('Credit limit', '100')
  await ana.save()
  const reason = ana.page.getByText('€300 of the credit is already used. The limit cannot fall below that.')
  await expect(reason).toBeVisible()
  await remedy(ana.page, 'Set credit limit to €300').click()
  await expect(ana.field('Credit limit')).toHaveValue('300')
  await undo(ana).click()
  await expect(ana.field('Credit limit')).toHaveValue('100')
  await expect(reason).toBeVisible()
  await remedy(ana.page, 'Set credit limit to €300').click()
  await saveWell(ana)
  expect(await api('ana').read(account.id)).toMatchObject({ creditLimit: 30_000 })
})

test('70 · two rules at once are both listed, each with the way to its field', async ({ api, openAccount }) => {
  const account = await api('ana').create({ creditLimit: 500_000 })
  await api('ana').transfer({ fromId: account.id, toId: null, amount: 30_000 })
  const ana = await openAccount('ana', account)
  await ana.type('Credit limit', '100')
  await status(ana).selectOption('Closed')
  await ana.save()
  const summary = ana.page.getByRole('alert').filter({ hasText: '2 rules stand against saving this' })
  await expect(summary).toBeVisible()
  await summary.getByRole('button', { name: 'Credit limit' }).click()
  await expect(ana.field('Credit limit')).toBeFocused()
  await remedy(ana.page, 'Keep status Active').click()
  await expect(summary).toBeHidden()
  await expect(ana.page.getByText('€300 of the credit is already used.')).toBeVisible()
  await remedy(ana.page, 'Set credit limit to €300').click()
  await saveWell(ana)
})

test('70 · a rule broken only by merging is said in the dialog; its remedy saves, and undo returns the value', async ({
  api,
  openAccount,
}) => {
  const created = await api('ana').create({ status: 'prospect', creditLimit: 50_000 })
  const account = await api('ana').save(created.id, { status: 'active' })
  const ana = await openAccount('ana', account)
  await ana.type('Credit limit', '8000')
  const undone = await api('bo').call('POST', `/accounts/${account.id}/undo`, { body: { version: account.version } })
  expect(undone.status(), await undone.text()).toBe(200)
  await ana.saveIntoDialog()
  const sentence =
    "Bo changed Status to Prospect and you set Credit limit to €8,000. These don't fit together. Prospects can have a credit limit up to €1,000."
  for (const label of ['Status', 'Credit limit']) await expect(ana.row(label)).toContainText(sentence)
  const writes = ana.watchWrites()
  await ana.saveMergedButton.press('Enter')
  await expect(ana.status).toContainText('1 problem to fix. Moved to Status')
  await expect(ana.row('Status').locator(':focus')).toBeVisible()
  expect(writes).toHaveLength(0)
  await remedy(ana.row('Credit limit'), 'Set credit limit to €1,000').click()
  await expect(ana.dialog.getByText(sentence)).toHaveCount(0)
  await expect(ana.preview('Credit limit')).toHaveText('€1,000')
  await expect(ana.row('Credit limit').locator(':focus')).toBeVisible()
  await ana.dialog.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(ana.preview('Credit limit')).toHaveText('€8,000')
  await expect(ana.row('Credit limit')).toContainText(sentence)
  await remedy(ana.row('Credit limit'), 'Change status to Active').click()
  await expect(ana.preview('Status')).toHaveText('Active')
  await ana.saveMerged()
  await expect.poll(async () => api('ana').read(account.id)).toMatchObject({ status: 'active', creditLimit: 800_000 })
})

test('70 · money that stands against a merge is said in the dialog, and keeping the status saves it', async ({
  api,
  openAccount,
}) => {
  const account = await api('ana').create()
  await api('ana').transfer({ fromId: null, toId: account.id, amount: 5_000 })
  const ana = await openAccount('ana', account)
  await status(ana).selectOption('Closed')
  await api('bo').save(account.id, { company: 'Northwind Group' })
  await ana.saveIntoDialog()
  const reason = ana.row('Status').getByText('An account can be closed only when its balance is zero; it is €50.')
  await expect(reason).toBeVisible()
  await remedy(ana.row('Status'), 'Keep status Active').click()
  await expect(reason).toBeHidden()
  await ana.dialog.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(reason).toBeVisible()
  await remedy(ana.row('Status'), 'Keep status Active').click()
  await ana.saveMerged()
  expect(await api('ana').read(account.id)).toMatchObject({ status: 'active', company: 'Northwind Group' })
})
