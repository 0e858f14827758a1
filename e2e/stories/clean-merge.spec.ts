import { expect, test } from '../fixtures'

test.describe('two people change different things', () => {
  test('both are saved without a question, with a receipt and a way back', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const [ana, bo] = [await openAccount('ana', account), await openAccount('bo', account)]
    await ana.type('Company', 'Northwind Holding')
    await bo.type('Phone', '+44 20 7946 0055')
    await bo.save()
    await bo.expectToast('Saved')
    await ana.save()

    await ana.expectToast("Saved, together with Bo's change.")
    await ana.expectToast('Bo changed Phone. You changed Company.')
    await expect(ana.dialog).toHaveCount(0)
    await expect(ana.field('Phone')).toHaveValue('+44 20 7946 0055')
    const merged = { version: 3, phone: '+44 20 7946 0055', company: 'Northwind Holding' }
    expect(await api('ana').read(account.id)).toMatchObject(merged)

    await ana.page.getByRole('button', { name: 'Undo my save' }).click()
    await expect(ana.field('Company')).toHaveValue('Northwind Traders')
    expect(await api('ana').read(account.id)).toMatchObject({ ...merged, version: 4, company: 'Northwind Traders' })
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

  test('the same change on both sides is not written twice', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', '+44 20 7946 0055')
    await api('bo').save(account.id, { phone: '+44 20 7946 0055' })
    await ana.save()

    await ana.expectToast(/^(Already up to date: Bo made the same change|Saved|Nothing to save)/)
    await expect(ana.dialog).toHaveCount(0)
    expect(await api('ana').read(account.id)).toMatchObject({ version: 2, phone: '+44 20 7946 0055' })
    expect(await api('ana').listVersions(account.id)).toEqual([2, 1])
  })

  test('values that differ in spaces and spelling alone are no conflict', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', ' +44 (20) 7946-0055 ')
    await ana.type('Company', '  Northwind Holding ')
    await api('bo').save(account.id, { phone: '+44 20 7946 0055', company: 'Northwind Holding' })
    await ana.save()
    await expect(ana.page.getByText('No unsaved changes')).toBeVisible()
    await expect(ana.dialog).toHaveCount(0)
    const { phone, company } = await api('ana').read(account.id)
    expect(phone?.replaceAll(/\D/g, '')).toBe('442079460055')
    expect(company).toBe('Northwind Holding')
  })

  test('two saves of one’s own in a row never meet a refusal', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    const refusals: number[] = []
    ana.page.on('response', (response) => {
      if (response.status() >= 400) refusals.push(response.status())
    })
    await ana.type('Phone', '+44 20 7946 0001')
    await ana.save()
    await expect(ana.page.getByText('No unsaved changes')).toBeVisible()
    await ana.type('Phone', '+44 20 7946 0002')
    await ana.save()
    await expect(ana.page.getByText('No unsaved changes')).toBeVisible()
    expect(refusals).toEqual([])
    expect(await api('ana').read(account.id)).toMatchObject({ version: 3, phone: '+44 20 7946 0002' })
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
