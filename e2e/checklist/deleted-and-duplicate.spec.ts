import type { Locator, Page } from '@playwright/test'
import { AccountPage } from '../account-page'
import { toContact } from '../api-client'
import { anas, bos } from '../collision'
import { expect, test } from '../fixtures'

/** Every way on with what was typed, for whoever may restore. */
const ways = ['Restore it with my changes', 'Save as a new account', 'Copy my changes', 'Discard my changes']

const button = (place: Page | Locator, name: string | RegExp) => place.getByRole('button', { name, exact: true })

/** The names of the buttons that can be pressed. */
async function listEnabled(dialog: Locator): Promise<string[]> {
  const buttons = await dialog.getByRole('button', { disabled: false }).all()
  return Promise.all(buttons.map(async (one) => (await one.textContent()) ?? ''))
}

test.describe('68 · a deleted account', () => {
  test('68 · has every way on for whoever may restore, and Escape leads back to the form', async ({
    api,
    openAccount,
  }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', anas)
    await api('bo').remove(account.id)
    await ana.saveIntoDialog()
    await expect(ana.dialog).toHaveAccessibleName(/^Bo deleted this account (just now|.* ago)$/)
    await expect(ana.dialog).toContainText("Your changes aren't lost. Choose what to do with them.")
    await expect(ana.dialog.getByRole('region', { name: 'What will be restored' })).toContainText(anas)
    expect(await listEnabled(ana.dialog)).toEqual([...ways, 'Close'])
    await ana.page.keyboard.press('Escape')
    await expect(ana.dialog).toBeHidden()
    await expect(ana.field('Phone')).toHaveValue(anas)
    await expect(ana.saveButton).toBeEnabled()
  })

  test('68 · can be left while it is being restored, and keeps the ways while nobody knows', async ({
    api,
    openAccount,
  }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', anas)
    await api('bo').remove(account.id)
    await ana.saveIntoDialog()
    let answer = () => {}
    const isAsked = new Promise<void>((resolve) => {
      answer = resolve
    })
    await ana.page.route('**/restore', async (route) => {
      await isAsked
      await route.abort()
    })
    await button(ana.dialog, 'Restore it with my changes').click()
    await expect(button(ana.dialog, 'Restoring…')).toBeVisible()
    expect(await listEnabled(ana.dialog)).toContain('Close')
    answer()
    await expect(ana.dialog.getByRole('alert')).toHaveText("We're checking whether your save went through.")
    expect(await listEnabled(ana.dialog)).toEqual([...ways, 'Close'])
    await ana.page.unroute('**/restore')
    await button(ana.dialog, 'Restore it with my changes').click()
    await expect(ana.dialog).toBeHidden()
    expect(await api('ana').read(account.id)).toMatchObject({ phone: anas })
  })

  test('68 · offers what is left once its 30 days are over', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', anas)
    await api('bo').remove(account.id)
    await ana.page.route(`**/api/accounts/${account.id}`, async (route) => {
      const response = await route.fetch()
      const body = await response.json()
      await route.fulfill({ response, json: body.code === 'deleted' ? { ...body, restorable: false } : body })
    })
    await ana.saveIntoDialog()
    await expect(ana.dialog).toContainText("This account can't be restored any more.")
    const remaining = ['Save as a new account', 'Copy my changes', 'Discard my changes', 'Close']
    expect(await listEnabled(ana.dialog)).toEqual(remaining)
  })

  test('68 · tells whoever may not restore it why, and what they can do', async ({ openAs }) => {
    const page = await openAs('cy', '/gallery?state=deleted-reader')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText("You can't restore accounts. Ask an admin, or save yours as a new account.")
    const remaining = ['Save as a new account', 'Copy my changes', 'Discard my changes', 'Close']
    expect(await listEnabled(dialog)).toEqual(remaining)
  })

  test('68 · that wants a used address back leads to that account', async ({ api, openAccount }) => {
    const [other, account] = [await api('bo').create(), await api('ana').create()]
    const ana = await openAccount('ana', account)
    await ana.type('Email', other.email)
    await api('bo').remove(account.id)
    await ana.saveIntoDialog()
    await button(ana.dialog, 'Restore it with my changes').click()
    await expect(ana.dialog).toHaveAccessibleName('An account with this email already exists')
    await expect(button(ana.dialog, `Merge into ${other.name}`)).toBeVisible()
    await ana.page.keyboard.press('Escape')
    await expect(ana.dialog).toBeHidden()
    await expect(ana.field('Email')).toHaveValue(other.email)
  })
})

test.describe('68 · an account that you delete and somebody changed', () => {
  test('68 · shows what changed, and is kept', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await button(ana.page, 'Delete').click()
    await api('bo').save(account.id, { phone: bos })
    await button(ana.page, 'Delete account').click()
    await expect(ana.dialog).toHaveAccessibleName('Bo changed this account after you opened it')
    await expect(ana.dialog.getByRole('definition')).toHaveText(/\+44 20 7946 0000.*changed to.*\+44 20 7946 0055/)
    expect(await listEnabled(ana.dialog)).toEqual(['Keep the account', "See Bo's changes", 'Delete anyway'])
    await button(ana.dialog, 'Keep the account').click()
    await expect(ana.dialog).toBeHidden()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 2, phone: bos })
  })

  test('68 · leads to the history, where the changes are', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await button(ana.page, 'Delete').click()
    await api('bo').save(account.id, { phone: bos })
    await button(ana.page, 'Delete account').click()
    await button(ana.dialog, "See Bo's changes").click()
    await expect(ana.page.getByRole('region', { name: 'History' })).toBeFocused()
  })

  test('68 · is deleted as it was shown, and shown again when it changed again', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await button(ana.page, 'Delete').click()
    await api('bo').save(account.id, { phone: bos })
    await button(ana.page, 'Delete account').click()
    await expect(ana.dialog).toContainText(bos)
    await api('bo').save(account.id, { company: 'Northwind Holding' })
    await button(ana.dialog, 'Delete anyway').click()
    await expect(ana.dialog.getByRole('alert')).toHaveText('Bo changed it again. Nothing was deleted.')
    await expect(ana.dialog.getByRole('term')).toHaveText(['Company'])
    await button(ana.dialog, 'Delete anyway').click()
    await expect(ana.page.getByRole('heading', { name: /deleted/ })).toBeVisible()
    expect((await api('ana').patch(account.id, { version: 3 })).status()).toBe(409)
  })
})

test.describe('69 · a duplicate', () => {
  test('69 · is merged: one account holds what both had', async ({ api, openAs }) => {
    const bob = api('bo')
    const other = await bob.create({
      tags: ['Export', 'VIP'],
      contacts: [toContact('Dana Reyes')],
      notes: 'Pays late.',
    })
    const ana = new AccountPage(await openAs('ana', '/accounts/new'))
    await ana.type('Name', 'Northwind again')
    await ana.type('Email', other.email.toUpperCase())
    await expect(ana.field('Email')).toHaveAccessibleDescription(
      new RegExp(`^${other.email} is already used by ${other.name}\\.`, 'i'),
    )
    await ana.addTag('Fair')
    await ana.type('Notes', 'Met at the fair.')
    await button(ana.page, 'Add contact').click()
    await ana.type('Name', 'Eli Novak', /^Contact 1/)
    await button(ana.page, 'Compare and merge').click()

    await expect(ana.dialog).toHaveAccessibleName('An account with this email already exists')
    await expect(ana.dialog).toContainText(
      /\(created .+ by Bo\) stays\. Your new entry is added to it; nothing is created twice\./,
    )
    await expect(ana.row('Phone')).toContainText(`Only in ${other.name} — kept`)
    await expect(ana.row('Contacts')).toContainText('Only in your entry — added')
    await expect(ana.row('Name')).toContainText('Needs your decision')
    await expect(ana.row('Notes').getByRole('radio')).toHaveCount(0)
    await expect(ana.dialog).not.toContainText('Original')
    await ana.choose('Name', `Already saved: ${other.name}`)
    await button(ana.dialog, `Merge into ${other.name}`).click()

    await ana.expectToast(`Merged into ${other.name}.`)
    await expect(ana.page).toHaveURL('/accounts')
    const merged = await bob.read(other.id)
    expect(merged).toMatchObject({
      version: 2,
      name: other.name,
      tags: ['Export', 'Fair', 'VIP'],
      notes: 'Pays late.\nMet at the fair.',
    })
    expect(merged.contacts.map(({ name }) => name).sort()).toEqual(['Dana Reyes', 'Eli Novak'])
    expect(await bob.count(other.email)).toBe(1)

    await button(ana.page, 'Undo').first().click()
    await expect(ana.page).toHaveURL('/accounts/new')
    await expect(ana.field('Name')).toHaveValue('Northwind again')
    expect(await bob.read(other.id)).toMatchObject({ version: 3, tags: ['Export', 'VIP'], notes: 'Pays late.' })
  })

  test('69 · that is saved again meanwhile keeps the answers, and asks about what is new', async ({ api, openAs }) => {
    const other = await api('bo').create()
    const ana = new AccountPage(await openAs('ana', '/accounts/new'))
    await ana.type('Name', 'Northwind again')
    await ana.type('Email', other.email)
    await ana.type('Phone', anas)
    await button(ana.page, 'Compare and merge').click()
    await ana.choose('Name', 'Your entry: Northwind again')
    await ana.choose('Phone', `Your entry: ${anas}`)
    await api('bo').save(other.id, { phone: bos, tags: ['New'] })
    await ana.dialog.getByTestId('merge-save').click()
    await expect(ana.row('Phone')).toHaveAttribute('data-state', 'recheck')
    await expect(ana.checked('Name')).toHaveAccessibleName('Your entry: Northwind again')
    await ana.choose('Phone', `Already saved: ${bos}`)
    await ana.dialog.getByTestId('merge-save').click()
    await expect(ana.page).toHaveURL('/accounts')
    const merged = { version: 3, name: 'Northwind again', phone: bos, tags: ['New'] }
    expect(await api('bo').read(other.id)).toMatchObject(merged)
  })

  test('69 · that was deleted is restored with the entry in it', async ({ api, openAs }) => {
    const other = await api('bo').create({ tags: ['VIP'] })
    await api('bo').remove(other.id)
    const ana = new AccountPage(await openAs('ana', '/accounts/new'))
    await ana.type('Name', other.name)
    await ana.type('Email', other.email)
    await ana.addTag('Fair')
    await expect(ana.field('Email')).toHaveAccessibleDescription(/which was deleted/)
    await button(ana.page, 'Compare and restore').click()
    await button(ana.dialog, `Restore and merge into ${other.name}`).click()
    await ana.expectToast(`${other.name} is restored, with your entry in it.`)
    expect(await api('bo').read(other.id)).toMatchObject({ version: 3, tags: ['Fair', 'VIP'] })
  })

  test('69 · in an edit is merged from the form, and the account itself stays as it was', async ({
    api,
    openAccount,
  }) => {
    const other = await api('bo').create({ tags: ['VIP'], company: null })
    const account = await api('ana').create({ name: other.name, tags: ['Fair'], phone: other.phone })
    const ana = await openAccount('ana', account)
    await ana.type('Email', other.email)
    await button(ana.page, 'Compare and merge').click()
    await expect(ana.dialog).toContainText(`${account.name} stays as it was saved.`)
    await button(ana.dialog, `Merge into ${other.name}`).click()
    await ana.expectToast(`Merged into ${other.name}.`)
    await expect(ana.field('Email')).toHaveValue(account.email)
    expect(await api('bo').read(other.id)).toMatchObject({ version: 2, tags: ['Fair', 'VIP'] })
    expect(await api('bo').read(account.id)).toMatchObject({ version: 1, email: account.email })
  })

  test('69 · Escape leads back to the form, and the answers are still there', async ({ api, openAs }) => {
    const other = await api('bo').create()
    const ana = new AccountPage(await openAs('ana', '/accounts/new'))
    await ana.type('Name', 'Northwind again')
    await ana.type('Email', other.email)
    await button(ana.page, 'Compare and merge').click()
    await ana.choose('Name', 'Your entry: Northwind again')
    await ana.page.keyboard.press('Escape')
    await expect(ana.dialog).toBeHidden()
    await expect(button(ana.page, 'Compare and merge')).toBeFocused()
    await expect(ana.field('Name')).toHaveValue('Northwind again')
    await button(ana.page, 'Compare and merge').click()
    await expect(ana.checked('Name')).toHaveAccessibleName('Your entry: Northwind again')
    await ana.page.goBack()
    await expect(ana.dialog).toBeHidden()
    await expect(ana.field('Name')).toHaveValue('Northwind again')
  })

  test('69 · that is hidden leaks no name', async ({ api, openAs }) => {
    const other = await api('bo').create({ name: 'Secret Holding' })
    const ana = new AccountPage(await openAs('ana', '/accounts/new'))
    const hidden = "This email is already used by an account you can't see. Use another email or ask an admin."
    await ana.page.route('**/api/accounts/matches?*', (route) =>
      route.fulfill({ json: { duplicate: { existingHidden: true }, similar: [] } }),
    )
    await ana.page.route('**/api/accounts', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      const response = await route.fetch()
      const { existing: _, ...problem } = await response.json()
      await route.fulfill({ response, json: { ...problem, existingHidden: true } })
    })
    await ana.type('Name', 'Northwind again')
    await ana.type('Email', other.email)
    const create = async () => {
      const answered = ana.page.waitForResponse((response) => response.request().method() === 'POST')
      await button(ana.page, 'Create account').click()
      await answered
    }
    for (const press of [async () => {}, create]) {
      await press()
      await expect(ana.field('Email')).toHaveAccessibleDescription(hidden)
      for (const name of ['Compare and merge', 'Use another email']) await expect(button(ana.page, name)).toHaveCount(0)
      expect(await ana.page.content()).not.toContain('Secret Holding')
      expect(await ana.page.content()).not.toContain(other.id)
    }
    await expect(ana.field('Name')).toHaveValue('Northwind again')
  })
})

test('69 · accounts that are only alike are listed, and stand in nobody’s way', async ({
  api,
  openAs,
  openAccount,
}) => {
  const phone = `+44 ${Date.now()}`
  const other = await api('bo').create({ phone })
  const ana = new AccountPage(await openAs('ana', '/accounts/new'))
  await ana.type('Name', 'Quite another')
  await ana.type('Email', `again-${other.email}`)
  await ana.type('Phone', phone.replaceAll(' ', '-'))
  await expect(ana.page.getByRole('status')).toContainText(['There may be such an account already'])
  await expect(ana.page.getByRole('link', { name: other.name })).toHaveAttribute('href', `/accounts/${other.id}`)
  await button(ana.page, 'Create anyway').click()
  await expect(ana.page).toHaveURL(/\/accounts\/[0-9a-f-]{36}$/)

  const account = await api('ana').create({ phone: null })
  const edit = await openAccount('ana', account)
  await edit.type('Phone', phone)
  await expect(edit.page.getByRole('link', { name: other.name })).toBeVisible()
  await expect(button(edit.page, 'Create anyway')).toHaveCount(0)
  await edit.save()
  await edit.expectToast('Saved')
})
