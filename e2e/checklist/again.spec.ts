import type { AccountPage } from '../account-page'
import { anas, bos, collide } from '../collision'
import { expect, test } from '../fixtures'

const button = (ana: AccountPage, name: string) => ana.dialog.getByRole('button', { name, exact: true })

test('38 · a third save of another field: the choices stay, nothing new is asked, it is saved', async ({
  api,
  openAccount,
}) => {
  const { ana, account } = await collide({ api, openAccount })
  await ana.choose('Phone', `Your change: ${anas}`)
  await api('bo').save(account.id, { company: 'Northwind Holding' })
  const writes = ana.watchWrites()
  await ana.saveMerged()
  expect(writes.map((write) => write.postDataJSON())).toMatchObject([{ version: 2 }, { version: 3, phone: anas }])
  const merged = { version: 4, phone: anas, company: 'Northwind Holding' }
  expect(await api('ana').read(account.id)).toMatchObject(merged)
})

test('39 · a third save of a decided field: it is to check, counts as open, and shows the earlier choice', async ({
  api,
  openAccount,
}) => {
  const { ana, account } = await collide({ api, openAccount })
  await ana.choose('Phone', `Your change: ${anas}`)
  await api('bo').save(account.id, { phone: '+44 20 7946 0077' })
  await ana.saveMergedButton.click()
  await expect(ana.row('Phone')).toContainText('Changed again — check')
  await expect(ana.row('Phone')).toHaveAttribute('data-state', 'recheck')
  await expect(ana.progress).toHaveText('0 of 1 decided')
  await expect(ana.saveMergedButton).toHaveAttribute('aria-disabled', 'true')
  await expect(ana.row('Phone')).toContainText('Bo saved this again after you decided. You chose Your change before.')
  await expect(ana.row('Phone').getByRole('definition')).toHaveText([bos, '+44 20 7946 0077'])
  await expect(ana.checked('Phone')).toHaveAccessibleName(`Your change: ${anas}`)
  await ana.row('Phone').getByRole('button', { name: 'Keep this choice' }).click()
  await ana.saveMerged()
  expect(await api('ana').read(account.id)).toMatchObject({ version: 4, phone: anas })
})

test('40 · a third save that adds a difference: one more to decide, announced, the focus stays', async ({
  api,
  openAccount,
}) => {
  const typed = { Phone: anas, Company: 'Northwind Holding' }
  const { ana, account } = await collide({ api, openAccount }, { typed, saved: { phone: bos } })
  await ana.choose('Phone', `Your change: ${anas}`)
  await api('bo').save(account.id, { company: 'Northwind Group' })
  await ana.saveMergedButton.click()
  await expect(ana.progress).toHaveText('1 of 2 decided')
  await expect(ana.status).toHaveText('Bo saved again. 1 new decision. Your choice is kept.')
  await expect(ana.saveMergedButton).toBeFocused()
  await expect(ana.checked('Phone')).toHaveAccessibleName(`Your change: ${anas}`)
  await ana.choose('Company', "Bo's change: Northwind Group")
  await ana.saveMerged()
  expect(await api('ana').read(account.id)).toMatchObject({ version: 4, phone: anas, company: 'Northwind Group' })
})

test('41 · a save heard of while the dialog is open changes no row until "Update now"', async ({
  api,
  openAccount,
}) => {
  const { ana, account } = await collide({ api, openAccount })
  await ana.choose('Phone', `Your change: ${anas}`)
  const rows = () => ana.dialog.getByTestId('merge-row').allInnerTexts()
  const before = await rows()
  await api('bo').save(account.id, { phone: '+44 20 7946 0077', tags: ['Export'] })
  const notice = ana.dialog.getByText(/^Bo saved again just now \(Phone, Tags\)\.$/)
  await expect(notice).toBeVisible()
  expect(await rows()).toEqual(before)
  await expect(ana.progress).toHaveText('1 of 1 decided')

  await button(ana, 'Update now').click()
  await expect(notice).toBeHidden()
  await expect(ana.row('Phone')).toContainText('Changed again')
  await expect(ana.row('Tags')).toContainText("Bo's change kept")
  await ana.row('Phone').getByRole('button', { name: 'Keep this choice' }).click()
  await ana.saveMerged()
  expect(await api('ana').read(account.id)).toMatchObject({ version: 4, phone: anas, tags: ['Export'] })
})

test('42 · four refusals in a row stop the loop and offer another try; no storm of requests', async ({
  api,
  openAccount,
}) => {
  const { ana, account } = await collide({ api, openAccount })
  await ana.choose('Phone', `Your change: ${anas}`)
  let saves = 0
  await ana.page.route(`**/api/accounts/${account.id}`, async (route) => {
    if (route.request().method() === 'PATCH') await api('bo').save(account.id, { company: `Northwind ${++saves}` })
    await route.continue()
  })
  const statuses: number[] = []
  ana.page.on('response', (response) => {
    if (response.request().method() === 'PATCH') statuses.push(response.status())
  })
  await ana.saveMergedButton.click()
  const alert = ana.dialog.getByRole('alert')
  await expect(alert).toContainText('This account is changing quickly. Your merge is safe here.')
  expect(statuses).toEqual([409, 409, 409, 409])
  await expect(ana.checked('Phone')).toHaveAccessibleName(`Your change: ${anas}`)

  await ana.page.unroute(`**/api/accounts/${account.id}`)
  await alert.getByRole('button', { name: 'Reserve it while I finish' }).click()
  await expect(alert).toContainText(/Reserved for you until \d\d:\d\d\. Others are told\./)
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(ana.dialog).toBeHidden()
  expect(statuses).toHaveLength(5)
  expect(await api('ana').read(account.id)).toMatchObject({ version: 7, phone: anas, company: 'Northwind 4' })
})

test('43 · deleted while the dialog is open: it turns into the way to restore it with the merge', async ({
  api,
  openAccount,
}) => {
  const typed = { Phone: anas, Company: 'Northwind Holding' }
  const { ana, account } = await collide({ api, openAccount }, { typed, saved: { phone: bos, creditLimit: 600_000 } })
  await ana.choose('Phone', `Your change: ${anas}`)
  await api('bo').remove(account.id)
  await ana.saveMergedButton.click()
  await expect(ana.dialog).toHaveAccessibleName(/^Bo deleted this account/)
  const restored = ana.dialog.getByRole('region', { name: 'What will be restored' })
  for (const value of [anas, 'Northwind Holding', '€6,000']) await expect(restored).toContainText(value)
  await button(ana, 'Restore it with my changes').click()
  await expect(ana.dialog).toBeHidden()
  const merged = { phone: anas, company: 'Northwind Holding', creditLimit: 600_000 }
  expect(await api('ana').read(account.id)).toMatchObject({ version: 4, ...merged })
})

test('43 · deleted before all is decided: the dialog says so, and nothing moves until "Update now"', async ({
  api,
  openAccount,
}) => {
  const { ana, account } = await collide({ api, openAccount })
  await api('bo').remove(account.id)
  await expect(ana.dialog.getByText('Bo deleted this account. Your merge is kept.')).toBeVisible()
  await expect(ana.row('Phone')).toHaveAttribute('data-state', 'open')
  await button(ana, 'Update now').click()
  await expect(ana.dialog).toHaveAccessibleName(/^Bo deleted this account/)
  await button(ana, 'Restore it with my changes').click()
  await expect(ana.dialog).toBeHidden()
  expect(await api('ana').read(account.id)).toMatchObject({ phone: anas })
})
