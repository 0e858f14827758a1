import { AccountPage } from '../account-page'
import { expect, test } from '../fixtures'

test.describe('an email that is already used', () => {
  test('a new account with it is refused beside the field, with a link to the other one', async ({ api, openAs }) => {
    const other = await api('bo').create()
    const ana = new AccountPage(await openAs('ana', '/accounts/new'))
    await ana.type('Name', 'Northwind again')
    await ana.type('Email', other.email.toUpperCase())
    await ana.page.getByRole('button', { name: 'Create account' }).click()

    await expect(ana.field('Email')).toHaveAccessibleDescription(/already used/)
    await expect(ana.field('Name')).toHaveValue('Northwind again')
    await expect(ana.dialog).toHaveCount(0)
    const link = ana.page.getByRole('link', { name: `Open ${other.name}` })
    await expect(link).toHaveAttribute('href', `/accounts/${other.id}`)

    await ana.type('Email', `again-${other.email}`)
    await ana.page.getByRole('button', { name: 'Create account' }).click()
    await expect(ana.page).toHaveURL(/\/accounts\/[0-9a-f-]{36}$/)
    const id = ana.page.url().split('/').at(-1) ?? ''
    expect(await api('ana').read(id)).toMatchObject({ name: 'Northwind again', email: `again-${other.email}` })
  })

  test('an edit to it is refused beside the field and keeps what was typed', async ({ api, openAccount }) => {
    const [other, account] = [await api('bo').create(), await api('ana').create()]
    const ana = await openAccount('ana', account)
    await ana.type('Email', other.email)
    await ana.type('Phone', '+44 20 7946 0018')
    await ana.save()
    await expect(ana.field('Email')).toHaveAccessibleDescription(/already used/)
    await expect(ana.field('Phone')).toHaveValue('+44 20 7946 0018')
    await ana.type('Email', account.email)
    await ana.save()
    await ana.expectToast('Saved')
    expect(await api('ana').read(account.id)).toMatchObject({ version: 2, phone: '+44 20 7946 0018' })
  })
})
