import { AccountPage } from '../account-page'
import { toFreshRecord } from '../api-client'
import { expect, test } from '../fixtures'

test.describe('the form of an account', () => {
  test('creates an account with every field', async ({ api, openAs }) => {
    const { name, email } = toFreshRecord()
    const ana = new AccountPage(await openAs('ana', '/accounts'))
    await ana.page.getByRole('link', { name: 'New account' }).click()
    await ana.type('Name', name)
    await ana.type('Email', email)
    await ana.type('Phone', '+44 20 7946 0018')
    await ana.type('Company', 'Northwind Traders')
    await ana.type('Credit limit', '750.50')
    await ana.type('Street', '12 Harbour Road')
    await ana.page.getByRole('combobox', { name: 'Country' }).selectOption('United Kingdom')
    await ana.addTag('VIP')
    await ana.page.getByRole('button', { name: 'Add contact' }).click()
    await ana.type('Name', 'Dana Reed', 'Contact 1')
    await ana.type('Notes', 'Ships on Mondays.')
    await ana.page.getByRole('button', { name: 'Create account' }).click()

    await expect(ana.page).toHaveURL(/\/accounts\/[0-9a-f-]{36}$/)
    expect(await api('ana').read(ana.page.url().split('/').at(-1) ?? '')).toMatchObject({
      version: 1,
      name,
      email,
      phone: '+44 20 7946 0018',
      company: 'Northwind Traders',
      creditLimit: 75_050,
      address: { street: '12 Harbour Road', city: null, postcode: null, country: 'GB' },
      tags: ['VIP'],
      contacts: [{ name: 'Dana Reed', role: null, email: null, phone: null }],
      notes: 'Ships on Mondays.',
    })
  })

  test('says beside each field what is wrong with it, and leads to the first', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Name', ' ')
    await ana.type('Email', 'not an address')
    await ana.save()
    await expect(ana.field('Name')).toBeFocused()
    await expect(ana.field('Name')).toHaveAttribute('aria-invalid', 'true')
    await expect(ana.field('Email')).toHaveAttribute('aria-invalid', 'true')
    await expect(ana.field('Email')).toHaveAccessibleDescription(/e-?mail/i)
    expect(await api('ana').read(account.id)).toMatchObject({ version: 1 })
    await ana.type('Name', 'Northwind again')
    await ana.type('Email', account.email)
    await ana.save()
    await ana.expectToast('Saved')
    expect(await api('ana').read(account.id)).toMatchObject({ version: 2, name: 'Northwind again' })
  })

  test('shows a viewer everything and offers nothing to change', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const cy = await openAccount('cy', account)
    await expect(cy.page.getByRole('button', { name: /^You are Cy/ })).toBeVisible()
    await expect(cy.field('Phone')).toHaveValue('+44 20 7946 0000')
    await expect(cy.field('Phone')).not.toBeEditable()
    await expect(cy.page.getByRole('button', { name: /^(Save|Delete|Add contact)/ })).toHaveCount(0)
    const answer = await api('cy').patch(account.id, { version: 1, phone: null })
    expect(answer.status()).toBe(403)
    await cy.page.goto('/accounts')
    await expect(cy.page.getByRole('table').getByRole('link').first()).toBeVisible()
    await expect(cy.page.getByRole('link', { name: 'New account' })).toHaveCount(0)
  })

  test('deletes an account after a question, and brings it back', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.page.getByRole('button', { name: 'Delete', exact: true }).click()
    const question = ana.page.getByRole('alertdialog')
    await expect(question).toContainText(account.name)
    await question.getByRole('button', { name: 'Delete account' }).click()
    await expect(ana.page.getByRole('heading', { level: 1, name: /^Ana deleted/ })).toBeVisible()
    expect((await api('ana').patch(account.id, { version: 1, phone: null })).status()).toBe(409)

    await ana.page.getByRole('button', { name: 'Restore account' }).click()
    await expect(ana.field('Phone')).toHaveValue(account.phone ?? '')
    expect(await api('ana').read(account.id)).toMatchObject({ version: 3, name: account.name })
  })

  test('does not delete what somebody changed meanwhile without saying so', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.page.getByRole('button', { name: 'Delete', exact: true }).click()
    await api('bo').save(account.id, { phone: '+44 20 7946 0055' })
    await ana.page
      .getByRole('alertdialog')
      .getByRole('button', { name: /^Delete/ })
      .click()
    await expect(ana.dialog).toHaveAccessibleName('Bo changed this account after you opened it')
    expect(await api('ana').read(account.id)).toMatchObject({ version: 2 })
  })

  test('shows who changed what, newest first', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    await api('bo').save(account.id, { phone: '+44 20 7946 0055', tags: ['VIP'] })
    const ana = await openAccount('ana', account)
    const history = ana.page.getByRole('region', { name: 'History' }).getByRole('listitem')
    await expect(history).toHaveCount(2)
    await expect(history.first()).toContainText(/Bo/)
    await expect(history.first()).toContainText(/Phone/)
    await expect(history.last()).toContainText(/Ana/)
  })
})
