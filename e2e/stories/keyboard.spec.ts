import { expect, test } from '../fixtures'

const anas = '+44 20 7946 0018'
const bos = '+44 20 7946 0055'

test.describe('with the keyboard alone', () => {
  test('a merge is read, decided and saved', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    const { keyboard } = ana.page
    await ana.field('Phone').focus()
    await keyboard.press('ControlOrMeta+a')
    await keyboard.type(anas)
    await api('bo').save(account.id, { phone: bos })
    await keyboard.press('Enter')
    await expect(ana.dialog.getByRole('heading', { name: /^Bo changed/ })).toBeFocused()

    const radios = ana.row('Phone').getByRole('radio')
    await expect(async () => {
      await keyboard.press('Tab')
      await expect(radios.first()).toBeFocused({ timeout: 100 })
    }).toPass({ intervals: [0] })
    await expect(ana.row('Phone').getByRole('radio', { checked: true })).toHaveCount(0)
    await keyboard.press('ArrowDown')
    await expect(radios.nth(1)).toBeChecked()
    await keyboard.press('ArrowUp')
    await expect(radios.first()).toBeChecked()
    await keyboard.press('ControlOrMeta+Enter')
    await expect(ana.dialog).toBeHidden()
    await expect(ana.saveButton).toBeFocused()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 3, phone: anas })
  })

  test('Tab never leaves the dialog', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', anas)
    await api('bo').save(account.id, { phone: bos })
    await ana.saveIntoDialog()
    for (let presses = 0; presses < 40; presses++) {
      await ana.page.keyboard.press('Tab')
      await expect(ana.dialog.locator(':focus')).toHaveCount(1)
    }
  })

  test('single keys answer in the list and type in a text box', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', anas)
    await ana.type('Company', 'Northwind Holding')
    await api('bo').save(account.id, { phone: bos, company: 'Northwind Group' })
    await ana.saveIntoDialog()
    const { keyboard } = ana.page
    await keyboard.press('F8')
    await keyboard.press('2')
    await expect(ana.row('Phone').getByRole('radio', { name: /^Bo's change/ })).toBeChecked()
    await keyboard.press('u')
    await expect(ana.row('Phone').getByRole('radio', { checked: true })).toHaveCount(0)
    await keyboard.press('e')
    const box = ana.row('Phone').getByRole('textbox')
    await expect(box).toBeFocused()
    await keyboard.press('ControlOrMeta+a')
    await keyboard.type('12 jk')
    await expect(box).toHaveValue('12 jk')
    await expect(ana.row('Company').getByRole('radio', { checked: true })).toHaveCount(0)
  })
})
