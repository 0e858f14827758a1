import type { Account } from '@/lib/accounts/account'
import type { AccountPage } from '../account-page'
import type { ApiClient } from '../api-client'
import { expect, test } from '../fixtures'

const anas = '+44 20 7946 0018'
const bos = '+44 20 7946 0055'

/** Ana typed two fields that Bo saved meanwhile, and the dialog is open. */
async function collide(ana: AccountPage, bo: ApiClient, account: Account): Promise<void> {
  await ana.type('Phone', anas)
  await ana.type('Company', 'Northwind Holding')
  await bo.save(account.id, { phone: bos, company: 'Northwind Group' })
  await ana.saveIntoDialog()
}

test.describe('leaving a merge for later', () => {
  test('Escape keeps everything that was typed, and the merge goes on where it was', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await collide(ana, api('bo'), account)
    await ana.choose('Phone', `Your change: ${anas}`)
    await ana.page.keyboard.press('Escape')

    await expect(ana.dialog).toBeHidden()
    await expect(ana.field('Phone')).toHaveValue(anas)
    await expect(ana.field('Company')).toHaveValue('Northwind Holding')
    await expect(ana.page.getByText('Merge paused: 1 of 2 decided.')).toBeVisible()
    await ana.save()
    await expect(ana.dialog.getByText('1 of 2 decided')).toBeVisible()
    await ana.choose('Company', "Bo's change: Northwind Group")
    await ana.saveMerged()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 3, phone: anas, company: 'Northwind Group' })
  })

  test('a reload brings back the answers and the text of one’s own', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await collide(ana, api('bo'), account)
    await ana.choose('Phone', 'Write something else')
    await ana.row('Phone').getByRole('textbox').fill('+44 20 7946 0099')
    await ana.dialog.getByRole('button', { name: 'Close and finish later' }).click()
    ana.page.on('dialog', (dialog) => dialog.accept())
    await ana.page.reload()

    await expect(ana.field('Company')).toHaveValue('Northwind Holding')
    await ana.page.getByRole('button', { name: 'Resume merge' }).click()
    await expect(ana.dialog.getByText('1 of 2 decided')).toBeVisible()
    await expect(ana.row('Phone')).toContainText('+44 20 7946 0099')
    await ana.choose('Company', 'Your change: Northwind Holding')
    await ana.saveMerged()
    const merged = { version: 3, phone: '+44 20 7946 0099', company: 'Northwind Holding' }
    expect(await api('ana').read(account.id)).toMatchObject(merged)
  })

  test('a press beside the dialog does nothing', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await collide(ana, api('bo'), account)
    await ana.page.mouse.click(5, 5)
    await expect(ana.dialog).toBeVisible()
  })

  test('Escape inside the text of one’s own leaves the dialog open and the text in it', async ({
    api,
    openAccount,
  }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await collide(ana, api('bo'), account)
    await ana.choose('Phone', 'Write something else')
    await ana.row('Phone').getByRole('textbox').fill('+44 20 7946 0099')
    await ana.row('Phone').getByRole('textbox').press('Escape')
    await expect(ana.dialog).toBeVisible()
    await expect(ana.row('Phone')).toContainText('+44 20 7946 0099')
  })

  test('discarding asks first, and can be taken back', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await collide(ana, api('bo'), account)
    await ana.dialog.getByRole('button', { name: 'More' }).click()
    await ana.page.getByRole('menuitem', { name: 'Discard my changes…' }).click()
    await expect(ana.dialog).toContainText("Discard your 2 changes and keep Bo's version?")
    await ana.dialog.getByRole('button', { name: 'Discard my changes', exact: true }).click()
    await expect(ana.dialog).toBeHidden()
    await expect(ana.field('Phone')).toHaveValue(bos)

    await ana.page.getByRole('button', { name: 'Bring them back' }).click()
    await expect(ana.field('Phone')).toHaveValue(anas)
    await expect(ana.field('Company')).toHaveValue('Northwind Holding')
    expect(await api('ana').read(account.id)).toMatchObject({ version: 2, phone: bos })
  })
})
