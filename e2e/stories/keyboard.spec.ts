import { expect, test } from '../fixtures'

const anas = '+44 20 7946 0018'
const bos = '+44 20 7946 0055'

test.describe('with the keyboard alone', () => {
  test('the rest is decided at once, and one undo takes it back', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Name', `${account.name} Ltd`)
    await ana.type('Phone', anas)
    await ana.type('Company', 'Northwind Holding')
    const bosName = `${account.name} plc`
    await api('bo').save(account.id, { name: bosName, phone: bos, company: 'Northwind Group' })
    await ana.saveIntoDialog()
    await ana.choose('Name', `Bo's change: ${bosName}`)
    await ana.dialog.getByRole('button', { name: 'Decide the rest' }).click()
    await ana.page.getByRole('menuitem', { name: 'Use my change for the 2 left' }).click()
    await expect(ana.dialog.getByText('3 of 3 decided').first()).toBeVisible()
    await ana.dialog.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(ana.dialog.getByText('1 of 3 decided').first()).toBeVisible()
    await ana.dialog.getByRole('button', { name: 'Redo', exact: true }).click()
    await ana.saveMerged()
    const merged = { version: 3, name: bosName, phone: anas, company: 'Northwind Holding' }
    expect(await api('ana').read(account.id)).toMatchObject(merged)
  })
})
