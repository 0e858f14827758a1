import { AccountPage } from '../account-page'
import { test } from '../exclusive'
import { expect } from '../fixtures'

const anas = '+44 20 7946 0018'
const bos = '+44 20 7946 0055'

const banner = ({ page }: AccountPage) => page.getByTestId('lease-banner')
const button = ({ page }: AccountPage, name: string) => page.getByRole('button', { name, exact: true })
const untilSaved = ({ page }: AccountPage) => expect(page.getByText('No unsaved changes')).toBeVisible()

/** Types, and waits until the lease is there. */
async function edit(account: AccountPage, label: string, value: string): Promise<void> {
  const taken = account.page.waitForResponse(
    (response) => response.url().endsWith('/lease') && response.request().method() === 'PUT' && response.ok(),
  )
  await account.type(label, value)
  await taken
}

test('72 · while Bo is editing the form can be read, and every way on is named', async ({ api, openAccount }) => {
  const account = await api('ana').create()
  const bo = await openAccount('bo', account)
  await edit(bo, 'Phone', bos)
  const ana = await openAccount('ana', account)
  await expect(banner(ana)).toContainText(
    /^Bo is editing this account \(since \d\d:\d\d, active now\)\. You can read it\./,
  )
  await expect(ana.field('Phone')).toHaveValue(account.phone ?? '')
  await expect(ana.field('Phone')).not.toBeEditable()
  await expect(ana.field('Notes')).not.toBeEditable()
  for (const name of ['Edit a copy and merge later', "Tell me when it's free", 'Take over…'])
    await expect(button(ana, name)).toBeVisible()
  await expect(ana.page.getByRole('dialog')).toHaveCount(0)
})

test('72 · who may not take over is told so in one line, and has no button for it', async ({ api, openAccount }) => {
  const account = await api('ana').create()
  const ana = await openAccount('ana', account)
  await edit(ana, 'Phone', anas)
  const bo = await openAccount('bo', account)
  await expect(banner(bo)).toContainText('Ana is editing this account')
  await expect(banner(bo)).toContainText('Only an admin can take over.')
  await expect(button(bo, 'Take over…')).toHaveCount(0)
})

test('72 · one’s own second tab offers "Edit here instead", and the first keeps its words', async ({
  api,
  openAccount,
}) => {
  const account = await api('ana').create()
  const first = await openAccount('bo', account)
  await edit(first, 'Phone', bos)
  const second = new AccountPage(await first.page.context().newPage())
  await second.page.goto(`/accounts/${account.id}?as=bo`)
  await expect(banner(second)).toContainText("You're editing this in another tab.")
  await expect(second.field('Phone')).not.toBeEditable()
  await button(second, 'Edit here instead').click()
  await expect(banner(second)).toHaveCount(0)
  await expect(second.field('Name')).toBeFocused()
  await second.type('Company', 'Northwind Holding')

  await first.page.bringToFront()
  await expect(banner(first)).toContainText("You're editing this in another tab.")
  await expect(first.field('Phone')).toHaveValue(bos)
  await expect(first.field('Phone')).not.toBeEditable()
})

test('72 · a take-over keeps the loser’s words as a draft, tells them, and lets them merge', async ({
  api,
  openAccount,
}) => {
  const account = await api('ana').create()
  const bo = await openAccount('bo', account)
  await edit(bo, 'Phone', bos)
  const ana = await openAccount('ana', account)
  await button(ana, 'Take over…').click()
  const question = ana.page.getByRole('alertdialog', { name: 'Take over from Bo?' })
  await expect(question).toContainText("Bo's unsaved changes are kept as a draft and Bo is told.")
  await expect(question.getByRole('button', { name: 'Leave it to Bo' })).toBeFocused()
  await question.getByRole('button', { name: 'Take over', exact: true }).click()
  await expect(question).toHaveCount(0)
  await expect(ana.field('Name')).toBeFocused()
  await ana.type('Company', 'Northwind Holding')

  await expect(bo.page.getByRole('alert').filter({ hasText: 'Ana took over editing.' })).toContainText(
    'Your unsaved changes are kept.',
  )
  await expect(bo.field('Phone')).toHaveValue(bos)
  await expect(bo.field('Phone')).not.toBeEditable()
  await bo.page.reload()
  await expect(bo.page.getByText(/^You have unsaved changes from .*\(Phone\)/)).toBeVisible()
  await button(bo, 'Restore').click()
  await expect(bo.field('Phone')).toHaveValue(bos)

  await ana.save()
  await untilSaved(ana)
  await expect(bo.page.getByRole('status').filter({ hasText: 'Ana finished. You can edit now.' })).toHaveCount(1)
  await bo.save()
  await untilSaved(bo)
  const merged = { version: 3, phone: bos, company: 'Northwind Holding' }
  expect(await api('ana').read(account.id)).toMatchObject(merged)
})

test('72 · "Merge them now" opens the form of whoever lost the lease, or the merge', async ({ api, openAccount }) => {
  const account = await api('ana').create()
  const bo = await openAccount('bo', account)
  await edit(bo, 'Phone', bos)
  const ana = await openAccount('ana', account)
  await button(ana, 'Take over…').click()
  await button(ana, 'Take over').click()
  await ana.type('Phone', anas)
  await expect(button(bo, 'Merge them now')).toBeVisible()
  await ana.save()
  await untilSaved(ana)
  await bo.save()
  await bo.choose('Phone', `Your change: ${bos}`)
  await bo.saveMerged()
  expect(await api('ana').read(account.id)).toMatchObject({ version: 3, phone: bos })
})

test('72 · where the lease service does not answer, fields stay open and saving works', async ({ api, openAs }) => {
  const account = await api('ana').create()
  const page = await openAs('ana', '/accounts')
  const body = { type: '/problems/unavailable', title: 'Not available', status: 503, code: 'unavailable' }
  const problem = { ...body, detail: 'Later.', instance: '/api', requestId: 'none' }
  await page.route('**/api/accounts/*/lease*', (route) =>
    route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
  )
  await page.goto(`/accounts/${account.id}`)
  const ana = new AccountPage(page)
  const text = "Can't see who else is editing. You can keep working; we'll check when you save."
  await expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()
  await expect(ana.field('Phone')).toBeEditable()
  await ana.type('Phone', anas)
  await ana.save()
  await untilSaved(ana)
  expect(await api('ana').read(account.id)).toMatchObject({ version: 2, phone: anas })
})

test('72 · a save that meets a lease keeps the edits, and is made when the other is done', async ({
  api,
  openAccount,
}) => {
  const account = await api('ana').create()
  const bo = await openAccount('bo', account)
  await edit(bo, 'Phone', bos)
  const ana = await openAccount('ana', account)
  await button(ana, 'Edit a copy and merge later').click()
  await expect(ana.field('Name')).toBeFocused()
  await ana.type('Company', 'Northwind Holding')
  await ana.save()
  await expect(banner(ana)).toContainText(/^Bo is editing this account .* You can read it\./)
  await expect(banner(ana)).toHaveCount(1)
  await expect(ana.field('Company')).toHaveValue('Northwind Holding')
  await button(ana, 'Save when Bo is done').click()
  await expect(banner(ana)).toContainText('will be saved when Bo is done')

  await bo.save()
  await untilSaved(bo)
  await untilSaved(ana)
  const both = { version: 3, phone: bos, company: 'Northwind Holding' }
  expect(await api('ana').read(account.id)).toMatchObject(both)
})

test('72 · when it is free again that is said, the form is up to date, and the focus stays', async ({
  api,
  openAccount,
}) => {
  const account = await api('ana').create()
  const bo = await openAccount('bo', account)
  await edit(bo, 'Phone', bos)
  const ana = await openAccount('ana', account)
  await button(ana, "Tell me when it's free").click()
  await ana.field('Notes').focus()
  await bo.save()
  const told = ana.page.getByRole('status').filter({ hasText: 'Bo finished. You can edit now.' })
  await expect(told).toBeVisible()
  await expect(banner(ana)).toHaveCount(0)
  await expect(ana.field('Phone')).toHaveValue(bos)
  await expect(ana.field('Notes')).toBeFocused()
  await expect(ana.field('Notes')).toBeEditable()
})

test('73 · the end of a reservation is told 2 minutes before, can be put off, and stops nobody', async ({
  api,
  openAccount,
}) => {
  const account = await api('ana').create()
  const ana = await openAccount('ana', account)
  await ana.page.clock.install()
  await ana.page.reload()
  await edit(ana, 'Phone', anas)
  await ana.page.clock.fastForward('02:50')
  await expect(banner(ana)).toHaveCount(0)
  await ana.page.clock.fastForward('00:12')
  await expect(banner(ana)).toContainText(/Your reservation ends in (2:00|1:[45]\d)\./)
  await expect(ana.page.getByRole('status').filter({ hasText: 'Your reservation ends in 2:00.' })).toHaveCount(1)

  await button(ana, 'Keep editing').click()
  await expect(banner(ana)).toHaveCount(0)
  await expect(ana.field('Phone')).toBeFocused()
  await ana.page.clock.fastForward('02:50')
  await expect(banner(ana)).toHaveCount(0)
  await ana.page.clock.fastForward('00:30')
  await expect(banner(ana)).toContainText('Your reservation ends in')

  await ana.page.clock.fastForward('02:00')
  await expect(banner(ana)).toHaveCount(0)
  await expect(ana.page.getByText('Your reservation has ended.', { exact: false })).toBeVisible()
  await expect(ana.field('Phone')).toHaveValue(anas)
  await ana.type('Company', 'Northwind Holding')
  await expect(ana.field('Company')).toHaveValue('Northwind Holding')
  await ana.save()
  await untilSaved(ana)
  const saved = { version: 2, phone: anas, company: 'Northwind Holding' }
  expect(await api('ana').read(account.id)).toMatchObject(saved)
})
