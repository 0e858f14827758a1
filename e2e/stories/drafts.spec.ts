import type { AccountPage } from '../account-page'
import { expect, test } from '../fixtures'

const anas = '+44 20 7946 0018'
const bos = '+44 20 7946 0055'

const offer = ({ page }: AccountPage) => page.getByText(/^You have unsaved changes from/)
const button = ({ page }: AccountPage, name: string) => page.getByRole('button', { name, exact: true })

/** Until what was typed is on the device. */
const untilKept = ({ page }: AccountPage) => expect.poll(() => page.evaluate(countKept)).toBeGreaterThan(0)

/** Runs in the page. */
async function countKept(): Promise<number> {
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const database = await done(indexedDB.open('truce'))
  const hasStore = database.objectStoreNames.contains('drafts')
  const count = hasStore ? await done(database.transaction('drafts').objectStore('drafts').count()) : 0
  database.close()
  return count
}

test.describe('what was typed and not saved', () => {
  test('78 · is offered after a reload, restored into the form, and gone once it is saved', async ({
    api,
    openAccount,
  }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', anas)
    await ana.type('Notes', 'Ships on Tuesdays.')
    await untilKept(ana)
    await ana.page.reload()

    await expect(offer(ana)).toHaveText(/^You have unsaved changes from \w+day \d\d:\d\d \(Phone, Notes\)\.$/)
    await expect(ana.field('Phone')).toHaveValue(account.phone ?? '')
    await button(ana, 'Restore').click()
    await expect(offer(ana)).toHaveCount(0)
    await expect(ana.field('Phone')).toHaveValue(anas)
    await ana.save()
    await expect(ana.page.getByText('No unsaved changes')).toBeVisible()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 2, phone: anas, notes: 'Ships on Tuesdays.' })

    await ana.page.reload()
    await expect(ana.page.getByText('No unsaved changes')).toBeVisible()
    await expect(offer(ana)).toHaveCount(0)
  })

  test('78 · goes through the merge where somebody saved since then: apart it is combined', async ({
    api,
    openAccount,
  }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', anas)
    await untilKept(ana)
    await ana.page.goto('about:blank')
    await api('bo').save(account.id, { company: 'Northwind Group' })
    await ana.page.goto(`/accounts/${account.id}`)

    await expect(ana.page.getByText('Bo has saved since then. Restoring combines both.')).toBeVisible()
    await button(ana, 'Restore').click()
    await expect(ana.field('Company')).toHaveValue('Northwind Group')
    await expect(ana.field('Phone')).toHaveValue(anas)
    await ana.save()
    await expect(ana.page.getByText('No unsaved changes')).toBeVisible()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 3, phone: anas, company: 'Northwind Group' })
  })

  test('78 · goes through the merge where somebody saved since then: in one field it is asked', async ({
    api,
    openAccount,
  }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', anas)
    await untilKept(ana)
    await ana.page.goto('about:blank')
    await api('bo').save(account.id, { phone: bos })
    await ana.page.goto(`/accounts/${account.id}`)

    await button(ana, 'Restore').click()
    await expect(ana.row('Phone').getByRole('radio', { checked: true })).toHaveCount(0)
    await ana.choose('Phone', `Your change: ${anas}`)
    await ana.saveMerged()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 3, phone: anas })
  })

  test('is still there when the page is left for another one and opened again', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', anas)
    await ana.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Accounts' }).click()
    await expect(ana.page).toHaveURL('/accounts')
    await ana.page.goBack()
    await button(ana, 'Restore').click()
    await expect(ana.field('Phone')).toHaveValue(anas)
  })

  test('can be compared, discarded, and brought back', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', anas)
    await untilKept(ana)
    await ana.page.reload()
    await button(ana, 'Discard').click()
    await expect(offer(ana)).toHaveCount(0)
    await button(ana, 'Undo').click()
    await expect(offer(ana)).toBeVisible()
    await button(ana, 'Compare').click()
    await expect(ana.dialog).toContainText('Nothing to decide.')
    await expect(ana.row('Phone')).toContainText(anas)
    await ana.page.keyboard.press('Escape')
    await expect(ana.field('Phone')).toHaveValue(anas)
  })

  test('stays with whoever typed it, and with the tab that still holds it', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', anas)
    await untilKept(ana)
    const [other, bo] = [await ana.page.context().newPage(), await ana.page.context().newPage()]
    await other.goto(`/accounts/${account.id}?as=ana`)
    await bo.goto(`/accounts/${account.id}?as=bo`)
    for (const page of [other, bo]) await expect(page.getByText('No unsaved changes')).toBeVisible()
    for (const page of [other, bo]) await expect(page.getByText(/^You have unsaved changes from/)).toHaveCount(0)

    await ana.page.close()
    for (const page of [other, bo]) await page.reload()
    await expect(other.getByText(/^You have unsaved changes from/)).toBeVisible()
    await expect(bo.getByText('No unsaved changes')).toBeVisible()
    await expect(bo.getByText(/^You have unsaved changes from/)).toHaveCount(0)
  })

  test('is said where the browser cannot keep it, and asked about before the tab closes', async ({
    api,
    openAccount,
  }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no storage here', 'SecurityError')
      }
    })
    await ana.page.reload()
    await ana.type('Phone', anas)
    await expect(ana.page.getByText("This browser can't keep a draft. Save before you leave.")).toBeVisible()
    const warned = ana.page.waitForEvent('dialog')
    await ana.page.close({ runBeforeUnload: true })
    const dialog = await warned
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await ana.save()
    await expect(ana.page.getByText('No unsaved changes')).toBeVisible()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 2, phone: anas })
  })
})
