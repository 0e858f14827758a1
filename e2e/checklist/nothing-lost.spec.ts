import { AccountPage } from '../account-page'
import { toContact } from '../api-client'
import { anas, bos, collide } from '../collision'
import { expect, test } from '../fixtures'

/** Two fields that both changed. */
const two = {
  typed: { Phone: anas, Company: 'Northwind Holding' },
  saved: { phone: bos, company: 'Northwind Group' },
}

async function expectTyped(ana: AccountPage): Promise<void> {
  await expect(ana.field('Phone')).toHaveValue(anas)
  await expect(ana.field('Company')).toHaveValue('Northwind Holding')
}

test('29 · Escape closes the dialog, the form keeps what was typed, the banner shows the count', async ({
  api,
  openAccount,
}) => {
  const { ana, account } = await collide({ api, openAccount }, two)
  await ana.choose('Phone', `Your change: ${anas}`)
  await ana.page.keyboard.press('Escape')
  await expect(ana.dialog).toBeHidden()
  await expectTyped(ana)
  await expect(ana.page.getByTestId('paused-banner')).toContainText('Merge paused: 1 of 2 decided.')
  await ana.save()
  await expect(ana.progress).toHaveText('1 of 2 decided')
  await ana.choose('Company', "Bo's change: Northwind Group")
  await ana.saveMerged()
  expect(await api('ana').read(account.id)).toMatchObject({ version: 3, phone: anas, company: 'Northwind Group' })
})

test('30 · Resume brings back every choice and every text, after a reload, too', async ({ api, openAccount }) => {
  const { ana, account } = await collide({ api, openAccount }, two)
  const resume = ana.page.getByRole('button', { name: 'Resume merge' })
  const expectAnswers = async () => {
    await expect(ana.progress).toHaveText('2 of 2 decided')
    await expect(ana.row('Phone').getByRole('textbox')).toHaveValue('+44 20 7946 0099')
    await expect(ana.checked('Company')).toHaveAccessibleName("Bo's change: Northwind Group")
  }
  await ana.choose('Phone', 'Write something else')
  await ana.row('Phone').getByRole('textbox').fill('+44 20 7946 0099')
  await ana.choose('Company', /^Bo's change/)
  await ana.dialog.getByRole('button', { name: 'Close and finish later' }).click()
  await resume.click()
  await expectAnswers()

  ana.page.on('dialog', (dialog) => dialog.accept())
  await ana.page.reload()
  await expect(ana.dialog).toBeHidden()
  await resume.click()
  await expectAnswers()
  await ana.saveMerged()
  const merged = { version: 3, phone: '+44 20 7946 0099', company: 'Northwind Group' }
  expect(await api('ana').read(account.id)).toMatchObject(merged)
})

test('31 · a press beside the dialog leaves it open', async ({ api, openAccount }) => {
  const { ana } = await collide({ api, openAccount }, two)
  await ana.choose('Phone', /^Your change/)
  await ana.page.mouse.click(5, 5)
  await expect(ana.dialog).toBeVisible()
  await expect(ana.progress).toHaveText('1 of 2 decided')
})

test('32 · Escape in the text of one’s own keeps the dialog and the text', async ({ api, openAccount }) => {
  const { ana } = await collide({ api, openAccount }, two)
  await ana.choose('Phone', 'Write something else')
  const box = ana.row('Phone').getByRole('textbox')
  await box.fill('+44 20 7946 0099')
  await box.press('Escape')
  await expect(box).toHaveCount(0)
  await expect(ana.dialog).toBeVisible()
  await expect(ana.row('Phone').getByRole('button', { name: 'Edit' })).toBeVisible()
  await expect(ana.preview('Phone')).toHaveText('+44 20 7946 0099')
})

test('33 · Escape while an input method composes keeps the dialog', async ({ api, openAccount }) => {
  const { ana } = await collide({ api, openAccount }, two)
  const pressEscape = (isComposing: boolean) =>
    ana.page.evaluate((composing) => {
      const init = { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true, isComposing: composing }
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init))
    }, isComposing)
  await pressEscape(true)
  await expect(ana.dialog).toBeVisible()
  await ana.choose('Phone', 'Write something else')
  const box = ana.row('Phone').getByRole('textbox')
  await box.focus()
  await pressEscape(true)
  await expect(box).toBeFocused()
  await box.blur()
  await pressEscape(false)
  await expect(ana.dialog).toBeHidden()
})

test('34 · discarding needs a second press, and can be taken back', async ({ api, openAccount }) => {
  const { ana, account } = await collide({ api, openAccount }, two)
  const discard = async () => {
    await ana.dialog.getByRole('button', { name: 'More' }).click()
    await ana.page.getByRole('menuitem', { name: 'Discard my changes…' }).click()
    await expect(ana.dialog).toContainText("Discard your 2 changes and keep Bo's version?")
  }
  await discard()
  await ana.dialog.getByRole('button', { name: 'Keep merging' }).click()
  await expect(ana.dialog).toBeVisible()
  await ana.choose('Phone', /^Your change/)
  await discard()
  await ana.dialog.getByRole('button', { name: 'Discard my changes', exact: true }).click()
  await expect(ana.dialog).toBeHidden()
  await expect(ana.field('Phone')).toHaveValue(bos)
  await expect(ana.field('Company')).toHaveValue('Northwind Group')

  await ana.expectToast('Your changes were discarded.')
  await ana.page.getByRole('button', { name: 'Bring them back' }).click()
  await expectTyped(ana)
  await expect(ana.page.getByTestId('paused-banner')).toContainText('Merge paused: 1 of 2 decided.')
  expect(await api('ana').read(account.id)).toMatchObject({ version: 2, phone: bos })
})

test('35 · "Copy my version" puts every changed value of one’s own on the clipboard', async ({ api, openAccount }) => {
  const dana = toContact('Dana Reed', 'Buyer')
  const account = await api('ana').create({ contacts: [dana] })
  const ana = await openAccount('ana', account, { permissions: ['clipboard-read', 'clipboard-write'] })
  const typed = { Phone: anas, Company: '', 'Credit limit': '6000', Notes: 'Ships on Tuesdays.\nPays by card.' }
  for (const [label, text] of Object.entries(typed)) await ana.type(label, text)
  await ana.addTag('VIP')
  await ana.type('Role', 'Head of buying', 'Dana Reed')
  await api('bo').save(account.id, { phone: bos, email: `new-${account.email}` })
  await ana.saveIntoDialog()
  await ana.choose('Phone', 'Write something else')
  await ana.row('Phone').getByRole('textbox').fill('+44 20 7946 0099')
  await ana.dialog.getByRole('button', { name: 'More' }).click()
  await ana.page.getByRole('menuitem', { name: 'Copy my version' }).click()
  await expect(ana.status).toHaveText('Copied')
  expect(await ana.page.evaluate(() => navigator.clipboard.readText())).toBe(
    [
      `Phone: ${anas}`,
      'Company: (empty)',
      'Credit limit: €6,000',
      'Tags: Export, Trial, VIP',
      'Contacts:\n- Dana Reed, Head of buying',
      'Notes:\nShips on Tuesdays.\nPays by card.',
      'Phone (written while merging): +44 20 7946 0099',
    ].join('\n\n'),
  )
})

test('36 · saving without a network keeps the merge, says so, and saves it when the network is back', async ({
  api,
  openAccount,
}) => {
  const { ana, account } = await collide({ api, openAccount }, two)
  await ana.choose('Phone', `Your change: ${anas}`)
  await ana.choose('Company', /^Bo's change/)
  await ana.page.context().setOffline(true)
  await ana.saveMergedButton.click()
  await expect(ana.dialog.getByRole('alert')).toHaveText(
    "You're offline. Your merge is kept and will be saved when you're back.",
  )
  await expect(ana.progress).toHaveText('2 of 2 decided')
  await expect(ana.checked('Phone')).toHaveAccessibleName(`Your change: ${anas}`)
  expect(await api('ana').read(account.id)).toMatchObject({ version: 2 })
  await ana.page.context().setOffline(false)
  await expect(ana.dialog).toBeHidden()
  expect(await api('ana').read(account.id)).toMatchObject({ version: 3, phone: anas, company: 'Northwind Group' })
})

test('37 · the browser’s Back leads from the dialog to the form with its edits, and from there to where one came from', async ({
  api,
  openAs,
}) => {
  const account = await api('ana').create()
  const ana = new AccountPage(await openAs('ana', `/accounts?q=${account.email}`))
  await ana.page.getByRole('link', { name: account.name }).click()
  for (const [label, text] of Object.entries(two.typed)) await ana.type(label, text)
  await api('bo').save(account.id, two.saved)
  await ana.saveIntoDialog()
  await ana.choose('Phone', /^Your change/)

  await ana.page.goBack()
  await expect(ana.dialog).toBeHidden()
  await expect(ana.page).toHaveURL(`/accounts/${account.id}`)
  await expectTyped(ana)
  await ana.page.goForward()
  await expectTyped(ana)
  await ana.page.getByRole('button', { name: 'Resume merge' }).click()
  await expect(ana.progress).toHaveText('1 of 2 decided')
  await ana.choose('Company', /^Your change/)
  await ana.saveMerged()
  await ana.expectToast(/^Saved/)
  await ana.page.goBack()
  await expect(ana.page).toHaveURL(/\/accounts\?/)
})
