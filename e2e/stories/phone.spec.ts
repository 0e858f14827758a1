import { expectAccessible } from '../accessibility'
import { expect, test } from '../fixtures'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const anas = '+44 20 7946 0018'

test.describe('on a phone', () => {
  test('a merge is settled one decision at a time, without scrolling sideways', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account, phone)
    await ana.type('Phone', anas)
    await ana.type('Company', 'Northwind Holding')
    await api('bo').save(account.id, { phone: '+44 20 7946 0055', company: 'Northwind Group' })
    await ana.saveIntoDialog()

    await expect(ana.dialog.getByText('Decision 1 of 2')).toBeVisible()
    const widths = await ana.dialog.evaluate((dialog) => [dialog.scrollWidth, dialog.clientWidth, window.innerWidth])
    expect(widths[0]).toBe(widths[1])
    expect(widths[1]).toBeLessThanOrEqual(widths[2] ?? 0)
    await expectAccessible(ana.page)

    const first = ana.dialog.getByTestId('merge-row').filter({ visible: true })
    await expect(first).toHaveCount(1)
    await ana.dialog
      .getByRole('radio', { name: /^Your change/ })
      .filter({ visible: true })
      .check()
    await ana.dialog.getByRole('button', { name: 'Next', exact: true }).click()
    await expect(ana.dialog.getByText('Decision 2 of 2')).toBeVisible()
    await ana.dialog
      .getByRole('radio', { name: /^Your change/ })
      .filter({ visible: true })
      .check()
    await ana.dialog.getByRole('button', { name: 'Next', exact: true }).click()
    await ana.saveMerged()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 3, phone: anas, company: 'Northwind Holding' })
  })

  test('nothing needs more width than 320 pixels', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account, { viewport: { width: 320, height: 640 } })
    const overflow = () => ana.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    await expect(ana.field('Phone')).toBeEditable()
    expect(await overflow()).toBeLessThanOrEqual(0)
    await ana.type('Phone', anas)
    await api('bo').save(account.id, { phone: '+44 20 7946 0055' })
    await ana.saveIntoDialog()
    expect(await overflow()).toBeLessThanOrEqual(0)
    await ana.choose('Phone', /^Your change/)
    await ana.saveMerged()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 3, phone: anas })
  })
})
