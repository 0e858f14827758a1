import { expect, test } from '../fixtures'

const original = '+44 20 7946 0000'
const anas = '+44 20 7946 0018'
const bos = '+44 20 7946 0055'
const insiderWords = /\b(mine|theirs|ours|local|remote|incoming|base|409)\b/i

test.describe('two people change the same field', () => {
  test('the second save opens a dialog that shows both changes and saves the chosen one', async ({
    api,
    openAccount,
  }) => {
    const account = await api('ana').create()
    const [ana, bo] = [await openAccount('ana', account), await openAccount('bo', account)]
    await ana.type('Phone', anas)
    await bo.type('Phone', bos)
    await bo.save()
    await bo.expectToast('Saved')
    await ana.saveIntoDialog()

    await expect(ana.dialog).toHaveAccessibleName('Bo changed this account while you were editing')
    await expect(ana.dialog.getByRole('heading', { name: /^Bo changed/ })).toBeFocused()
    await expect(ana.dialog).not.toContainText(insiderWords)
    await expect(ana.row('Phone')).toContainText(`Original: ${original}`)
    await expect(ana.row('Phone').getByRole('radio')).not.toHaveCount(0)
    await expect(ana.row('Phone').getByRole('radio', { checked: true })).toHaveCount(0)

    await ana.choose('Phone', `Your change: ${anas}`)
    await expect(ana.dialog.getByRole('status')).toContainText('The decision is made. You can save.')
    await ana.saveMerged()
    await ana.expectToast("Saved. Your changes and Bo's are both in.")
    await expect(ana.saveButton).toBeFocused()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 3, phone: anas })
  })

  test('saving with an open decision sends nothing and leads to it', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', anas)
    await api('bo').save(account.id, { phone: bos })
    await ana.saveIntoDialog()
    let requests = 0
    ana.page.on('request', (request) => {
      if (request.method() === 'PATCH') requests++
    })

    await expect(ana.saveMergedButton).toHaveAttribute('aria-disabled', 'true')
    await ana.saveMergedButton.press('Enter')
    await expect(ana.dialog.getByRole('status')).toContainText('1 decision left. Moved to Phone.')
    await expect(ana.row('Phone').locator(':focus')).toHaveCount(1)
    expect(requests).toBe(0)
    expect(await api('ana').read(account.id)).toMatchObject({ version: 2, phone: bos })
  })

  test('a value of one’s own is saved in place of both', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', anas)
    await api('bo').save(account.id, { phone: bos })
    await ana.saveIntoDialog()

    await ana.choose('Phone', 'Write something else')
    await ana.row('Phone').getByRole('textbox').fill('+44 20 7946 0099')
    await ana.saveMerged()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 3, phone: '+44 20 7946 0099' })
  })

  test('the save can be undone, which makes a new version with what was there', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', anas)
    await api('bo').save(account.id, { phone: bos })
    await ana.saveIntoDialog()
    await ana.choose('Phone', /^Your change/)
    await ana.saveMerged()

    await ana.page.getByRole('button', { name: 'Undo', exact: true }).click()
    await ana.expectToast(/^Undone/)
    await expect(ana.field('Phone')).toHaveValue(bos)
    expect(await api('ana').read(account.id)).toMatchObject({ version: 4, phone: bos })
  })

  test('one’s own change from another tab is called that', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const [here, there] = [await openAccount('ana', account), await openAccount('ana', account)]
    await here.type('Phone', anas)
    await there.type('Phone', bos)
    await there.save()
    await there.expectToast('Saved')
    await here.saveIntoDialog()
    await expect(here.dialog).toHaveAccessibleName('You changed this account in another tab')
    await here.choose('Phone', `Your change: ${anas}`)
    await here.saveMerged()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 3, phone: anas })
  })

  test('a double click on save sends one request', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', anas)
    await ana.saveButton.dblclick()
    await ana.expectToast('Saved')
    await ana.type('Phone', original)
    await api('bo').save(account.id, { phone: bos })
    await ana.saveIntoDialog()
    await ana.choose('Phone', /^Your change/)
    await ana.saveMergedButton.dblclick()
    await expect(ana.dialog).toBeHidden()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 4, phone: original })
    expect(await api('ana').listVersions(account.id)).toEqual([4, 3, 2, 1])
  })
})
