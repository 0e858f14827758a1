import { expectAccessible } from '../accessibility'
import { toContact } from '../api-client'
import { expect, test } from '../fixtures'

test.describe('accessibility, in light and dark', () => {
  for (const path of ['/accounts/new', '/problems', '/problems/stale-version', '/accounts/nowhere'])
    test(`${path} has no fault`, async ({ openAs }) => {
      const page = await openAs('ana', path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('button', { name: /^You are Ana/ })).toBeVisible()
      await expectAccessible(page)
    })

  test('the page of an account has no fault, as it is and with faults in it', async ({ api, openAccount }) => {
    const account = await api('ana').create({ contacts: [toContact('Dana Reed', 'Buyer')] })
    const ana = await openAccount('ana', account)
    await expect(ana.field('Phone')).toBeEditable()
    await expectAccessible(ana.page)
    await ana.type('Email', 'not an address')
    await ana.save()
    await expect(ana.field('Email')).toHaveAttribute('aria-invalid', 'true')
    await expectAccessible(ana.page)
  })

  test('a viewer’s page has no fault', async ({ api, openAccount }) => {
    const account = await api('ana').create({ contacts: [toContact('Dana Reed', 'Buyer')] })
    const cy = await openAccount('cy', account)
    await expect(cy.page.getByRole('button', { name: /^You are Cy/ })).toBeVisible()
    await expectAccessible(cy.page)
  })

  test('the merge dialog has no fault, undecided, decided and paused', async ({ api, openAccount }) => {
    const dana = toContact('Dana Reed', 'Buyer')
    const account = await api('ana').create({ contacts: [dana] })
    const ana = await openAccount('ana', account)
    await ana.type('Phone', '+44 20 7946 0018')
    await ana.type('Company', 'Northwind Holding')
    await ana.type('Credit limit', '6000')
    await ana.type('Notes', 'Ships on Tuesdays.')
    await ana.type('Role', 'Head of buying', 'Dana Reed')
    const changes = { phone: '+44 20 7946 0055', creditLimit: 450_000, notes: 'Ships on Fridays.', contacts: [] }
    await api('bo').save(account.id, { ...changes, tags: ['VIP'] })
    await ana.saveIntoDialog()
    await expectAccessible(ana.page)

    await ana.choose('Phone', /^Your change/)
    await ana.choose('Notes', 'Edit this passage')
    await ana.choose('Contacts', /^Keep Dana/)
    await expectAccessible(ana.page)
    await ana.page.keyboard.press('Escape')
    await ana.dialog
      .getByRole('button', { name: 'Close and finish later' })
      .or(ana.page.getByText(/^Merge paused/))
      .first()
      .click()
    await expect(ana.dialog).toBeHidden()
    await expectAccessible(ana.page)
  })

  test('the dialog of a deleted account has no fault', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', '+44 20 7946 0018')
    await api('bo').remove(account.id)
    await ana.saveIntoDialog()
    await expectAccessible(ana.page)
  })

  test('questions before leaving and deleting have no fault', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.page.getByRole('button', { name: 'Delete', exact: true }).click()
    await expect(ana.page.getByRole('alertdialog')).toBeVisible()
    await expectAccessible(ana.page)
  })
})
