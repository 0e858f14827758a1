import { toContact } from '../api-client'
import { expect, test } from '../fixtures'

// README_PICTURES=1 npx playwright test --project=pictures
test('the picture of the merge dialog in the README', async ({ api, openAccount }) => {
  const dana = toContact('Dana Reed', 'Buyer')
  const account = await api('ana').create({ name: 'Northwind Traders', contacts: [dana] })
  const ana = await openAccount('ana', account, { viewport: { width: 1280, height: 860 }, deviceScaleFactor: 2 })
  await ana.type('Phone', '+44 20 7946 0018')
  await ana.type('Company', 'Northwind Holding Ltd')
  await ana.type('Notes', 'Ships on Mondays.\n\nPays by card within thirty days.\n\nAsk for the harbour gate.')
  await ana.addTag('VIP')
  await api('bo').save(account.id, {
    phone: '+44 20 7946 0055',
    tags: ['Export'],
    notes: 'Ships on Tuesdays.\n\nPays by transfer within ten days.\n\nAsk for the harbour gate.',
    contacts: [{ ...dana, phone: '+44 20 7946 0091' }],
  })
  await ana.saveIntoDialog()
  await ana.choose('Phone', "Bo's change: +44 20 7946 0055")
  await ana.page.mouse.move(0, 0)
  await expect(ana.dialog.getByText('1 of 2 decided').first()).toBeVisible()
  await ana.page.screenshot({ path: 'docs/images/merge-dialog.png', animations: 'disabled', caret: 'hide' })
})
