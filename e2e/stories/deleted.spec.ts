import { expect, test } from '../fixtures'

const anas = '+44 20 7946 0018'

test.describe('an account is deleted while somebody edits it', () => {
  test('it is restored with what was typed', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', anas)
    await api('bo').remove(account.id)
    await ana.saveIntoDialog()
    await expect(ana.dialog).toHaveAccessibleName(/^Bo deleted this account/)
    await expect(ana.dialog).toContainText("Your changes aren't lost.")
    await ana.dialog.getByRole('button', { name: 'Restore it with my changes' }).click()
    await expect(ana.dialog).toBeHidden()
    expect(await api('ana').read(account.id)).toMatchObject({ name: account.name, phone: anas })
  })

  test('what was typed becomes a new account', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', anas)
    await ana.type('Email', `new-${account.email}`)
    await api('bo').remove(account.id)
    await ana.saveIntoDialog()
    await ana.dialog.getByRole('button', { name: 'Save as a new account' }).click()
    await expect(ana.page).toHaveURL('/accounts/new')
    await expect(ana.field('Phone')).toHaveValue(anas)
    await ana.page.getByRole('button', { name: /^(Create|Save)/ }).click()
    await expect(ana.page).toHaveURL(/\/accounts\/[0-9a-f-]{36}$/)
    const id = ana.page.url().split('/').at(-1) ?? ''
    expect(id).not.toBe(account.id)
    expect(await api('ana').read(id)).toMatchObject({ version: 1, phone: anas, email: `new-${account.email}` })
  })

  test('what was typed is copied, and Escape leads back to the form with it', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account, { permissions: ['clipboard-read', 'clipboard-write'] })
    await ana.type('Phone', anas)
    await api('bo').remove(account.id)
    await ana.saveIntoDialog()
    await ana.dialog.getByRole('button', { name: 'Copy my changes' }).click()
    await expect.poll(() => ana.page.evaluate(() => navigator.clipboard.readText())).toContain(anas)
    await ana.page.keyboard.press('Escape')
    await expect(ana.dialog).toBeHidden()
    await expect(ana.field('Phone')).toHaveValue(anas)
    expect((await api('ana').patch(account.id, { version: 1, phone: anas })).status()).toBe(409)
  })

  test('what was typed is discarded only when that is said', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', anas)
    await api('bo').remove(account.id)
    await ana.saveIntoDialog()
    await ana.dialog.getByRole('button', { name: 'Discard my changes' }).click()
    await expect(ana.page).toHaveURL('/accounts')
    expect((await api('ana').patch(account.id, { version: 1, phone: anas })).status()).toBe(409)
  })
})
