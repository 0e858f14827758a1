import { expect, test } from '../fixtures'

const anas = '+44 20 7946 0018'
const bos = '+44 20 7946 0055'

test.describe('somebody saves again while the dialog is open', () => {
  test('a change of another field leaves the answers as they are and joins the save', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', anas)
    await api('bo').save(account.id, { phone: bos })
    await ana.saveIntoDialog()
    await ana.choose('Phone', `Your change: ${anas}`)
    await api('bo').save(account.id, { company: 'Northwind Holding' })
    await ana.saveMerged()
    const merged = { version: 4, phone: anas, company: 'Northwind Holding' }
    expect(await api('ana').read(account.id)).toMatchObject(merged)
  })

  test('a change of the decided field asks once more and shows the earlier answer', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', anas)
    await api('bo').save(account.id, { phone: bos })
    await ana.saveIntoDialog()
    await ana.choose('Phone', `Your change: ${anas}`)
    await api('bo').save(account.id, { phone: '+44 20 7946 0077' })
    await ana.saveMergedButton.click()

    await expect(ana.row('Phone')).toContainText('Changed again')
    await expect(ana.dialog.getByText('0 of 1 decided')).toBeVisible()
    await expect(ana.row('Phone')).toContainText('You chose Your change before.')
    await ana.row('Phone').getByRole('button', { name: 'Keep this choice' }).click()
    await ana.saveMerged()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 4, phone: anas })
  })

  test('a new difference is added and the answers before it are kept', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', anas)
    await ana.type('Company', 'Northwind Holding')
    await api('bo').save(account.id, { phone: bos })
    await ana.saveIntoDialog()
    await ana.choose('Phone', `Your change: ${anas}`)
    await api('bo').save(account.id, { company: 'Northwind Group' })
    await ana.saveMergedButton.click()

    await expect(ana.dialog.getByText('1 of 2 decided')).toBeVisible()
    await expect(ana.row('Phone').getByRole('radio', { checked: true })).toHaveAccessibleName(`Your change: ${anas}`)
    await expect(ana.dialog.getByRole('status')).toContainText('1 new decision')
    await ana.choose('Company', "Bo's change: Northwind Group")
    await ana.saveMerged()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 4, phone: anas, company: 'Northwind Group' })
  })

  test('a deletion turns the dialog into the way to bring the account back with the merge', async ({
    api,
    openAccount,
  }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', anas)
    await api('bo').save(account.id, { phone: bos })
    await ana.saveIntoDialog()
    await ana.choose('Phone', `Your change: ${anas}`)
    await api('bo').remove(account.id)
    await ana.saveMergedButton.click()

    await expect(ana.page.getByRole('dialog', { name: /^Bo deleted this account/ })).toBeVisible()
    await ana.dialog.getByRole('button', { name: 'Restore it with my changes' }).click()
    await expect(ana.dialog).toBeHidden()
    expect(await api('ana').read(account.id)).toMatchObject({ phone: anas })
  })
})
