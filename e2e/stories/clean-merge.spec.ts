import { expect, test } from '../fixtures'

test.describe('two people change different things', () => {
  test('the receipt of both has a way back', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Company', 'Northwind Holding')
    await api('bo').save(account.id, { phone: '+44 20 7946 0055' })
    await ana.save()
    await ana.page.getByRole('button', { name: 'Undo my save' }).click()
    await expect(ana.field('Company')).toHaveValue('Northwind Traders')
    expect(await api('ana').read(account.id)).toMatchObject({
      version: 4,
      phone: '+44 20 7946 0055',
      company: 'Northwind Traders',
    })
  })

  test('the receipt opens the same dialog to look at, and to change something after all', async ({
    api,
    openAccount,
  }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Company', 'Northwind Holding')
    await api('bo').save(account.id, { phone: '+44 20 7946 0055' })
    await ana.save()
    await ana.page.getByRole('button', { name: 'Review' }).click()

    await expect(ana.dialog.getByRole('button', { name: 'Combined for you (2)' })).toHaveAttribute(
      'aria-expanded',
      'true',
    )
    await expect(ana.row('Phone')).toContainText("Bo's change kept")
    await ana.row('Phone').getByRole('button', { name: 'Change this' }).click()
    await ana.choose('Phone', /^Original/)
    await ana.saveMerged()
    const undone = { version: 4, phone: '+44 20 7946 0000', company: 'Northwind Holding' }
    expect(await api('ana').read(account.id)).toMatchObject(undone)
  })

  test('status and credit limit changed apart are shown before they are saved together', async ({
    api,
    openAccount,
  }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Credit limit', '8000')
    await api('bo').save(account.id, { status: 'suspended' })
    await ana.saveIntoDialog()
    await expect(ana.dialog).toContainText('Nothing to decide. Check that these fit together.')
    await ana.saveMerged()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 3, status: 'suspended', creditLimit: 800_000 })
  })
})
