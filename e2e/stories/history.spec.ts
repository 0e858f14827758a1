import type { Locator } from '@playwright/test'
import { expectAccessible } from '../accessibility'
import type { AccountPage } from '../account-page'
import { expect, test } from '../fixtures'

const anas = '+44 20 7946 0018'
const bos = '+44 20 7946 0055'
const company = 'Northwind Group'
const settled = 'What was decided (1)'

const useInstead = /^Use this value instead/
const usedAgain = 'Saved. Phone has the other value again.'

/** The decision about a place, opened in the newest version that settled anything. */
async function openDecision({ page }: AccountPage, place: string): Promise<Locator> {
  const versions = page.getByRole('list', { name: 'Versions, newest first' })
  const disclosure = versions.getByRole('button', { name: settled }).first()
  await expect(disclosure).toHaveAttribute('aria-expanded', 'false')
  await disclosure.press('Enter')
  await expect(disclosure).toHaveAttribute('aria-expanded', 'true')
  const decision = versions.getByRole('listitem', { name: place, exact: true })
  await expect(decision).toBeVisible()
  return decision
}

/** What a toast with this title offers. */
const offer = ({ page }: AccountPage, title: string | RegExp, button: string) =>
  page.getByRole('dialog', { name: title }).getByRole('button', { name: button })

const notes = (middle: string, first = 'Ships on Mondays.') => [first, middle, 'Ask for the harbour gate.'].join('\n\n')

test.describe('the value that nobody chose', () => {
  test('is in the history, back by one press, and gone again by Undo', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const [ana, bo] = [await openAccount('ana', account), await openAccount('bo', account)]
    await ana.type('Phone', anas)
    await ana.type('Company', company)
    await bo.type('Phone', bos)
    await bo.save()
    await bo.expectToast('Saved')
    await ana.saveIntoDialog()
    await ana.choose('Phone', /^Bo's change/)
    await ana.saveMerged()

    const phone = await openDecision(ana, 'Phone')
    await expect(phone).toContainText("You chose: Bo's change")
    await expect(phone.getByRole('term')).toHaveText(['Your changeNot chosen', "Bo's change"])
    await expect(phone.getByRole('definition')).toContainText([anas, bos])
    await expectAccessible(ana.page)

    await phone.getByRole('button', { name: 'Use this value instead: Phone, Your change' }).press('Enter')
    await ana.expectToast(usedAgain)
    expect(await api('ana').read(account.id)).toMatchObject({ version: 4, phone: anas, company })
    await expect(ana.field('Phone')).toHaveValue(anas)
    await expect(phone.getByRole('button', { name: 'In the account now' })).toBeFocused()

    await offer(ana, usedAgain, 'Undo').click()
    await ana.expectToast(/^Undone/)
    expect(await api('ana').read(account.id)).toMatchObject({ version: 5, phone: bos, company })
    await expect(phone.getByRole('button', { name: useInstead })).toBeVisible()
  })

  test('goes into the form, unsaved, where something else is typed', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await settlePhone({ api, account, ana })
    const phone = await openDecision(ana, 'Phone')
    await ana.type('Phone', '1')
    await ana.type('Notes', 'Half a sentence')
    await phone.getByRole('button', { name: useInstead }).click()
    await ana.expectToast(/^Phone has the other value in the form now/)
    await expect(ana.field('Phone')).toHaveValue(anas)
    await expect(ana.field('Notes')).toHaveValue('Half a sentence')
    await expect(ana.saveButton).toBeFocused()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 3, phone: bos })

    await offer(ana, /^Phone has the other value/, 'Undo').click()
    await expect(ana.field('Phone')).toHaveValue('1')
    await expect(ana.field('Notes')).toHaveValue('Half a sentence')
    await phone.getByRole('button', { name: useInstead }).click()
    await ana.save()
    await expect(ana.page.getByText('No unsaved changes')).toBeVisible()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 4, phone: anas, notes: 'Half a sentence' })
  })

  test('waits while a merge is paused', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await settlePhone({ api, account, ana })
    const phone = await openDecision(ana, 'Phone')
    await ana.type('Company', 'Northwind One')
    await api('bo').save(account.id, { company: 'Northwind Two' })
    await ana.saveIntoDialog()
    await ana.page.keyboard.press('Escape')
    await expect(ana.dialog).toBeHidden()
    await phone.getByRole('button', { name: useInstead }).click()
    await ana.expectToast('Finish what the form asks first. This value stays here.')
    await expect(ana.field('Phone')).toHaveValue(bos)
    await expect(ana.field('Company')).toHaveValue('Northwind One')
  })

  test('is shown to those who may only read, without buttons', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    await settlePhone({ api, account, ana: await openAccount('ana', account) })
    const phone = await openDecision(await openAccount('cy', account), 'Phone')
    await expect(phone).toContainText("Ana chose: Bo's change")
    await expect(phone.getByRole('definition')).toContainText([anas, bos])
    await expect(phone.getByRole('button')).toHaveCount(0)
  })

  test('can come back into the form where nothing was left to save', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', anas)
    await api('bo').save(account.id, { phone: bos })
    await ana.saveIntoDialog()
    await ana.choose('Phone', /^Bo's change/)
    await ana.saveMerged()
    await offer(ana, /^Nothing new was saved/, 'Bring my values back').click()
    await expect(ana.field('Phone')).toHaveValue(anas)
    await ana.saveIntoDialog()
    await ana.choose('Phone', /^Your change/)
    await ana.saveMerged()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 3, phone: anas })
  })
})

test.describe('the wording of notes that nobody chose', () => {
  test('takes its place again and leaves what was written around it since', async ({ api, openAccount }) => {
    const account = await api('ana').create({ notes: notes('Pays by invoice within thirty days.') })
    const ana = await openAccount('ana', account)
    await settleNotes({ api, account, ana })
    await api('bo').save(account.id, { notes: notes('Pays by invoice within ten days.', 'Ships on Fridays.') })

    const decision = await openDecision(ana, 'Notes')
    await expect(decision).toContainText('Pays by card within thirty days.')
    await expect(ana.field('Notes')).toHaveValue(/Fridays/)
    await decision.getByRole('button', { name: useInstead }).click()
    await ana.expectToast('Saved. Notes has the other value again.')
    const expected = notes('Pays by card within thirty days.', 'Ships on Fridays.')
    expect(await api('ana').read(account.id)).toMatchObject({ version: 5, notes: expected, company })
  })

  test('is left to be copied where that wording was changed since', async ({ api, openAccount }) => {
    const account = await api('ana').create({ notes: notes('Pays by invoice within thirty days.') })
    const ana = await openAccount('ana', account, { permissions: ['clipboard-read', 'clipboard-write'] })
    await settleNotes({ api, account, ana })
    const rewritten = notes('Pays whenever it likes.')
    await api('bo').save(account.id, { notes: rewritten })
    const decision = await openDecision(ana, 'Notes')
    await expect(ana.field('Notes')).toHaveValue(rewritten)
    await decision.getByRole('button', { name: useInstead }).click()
    await ana.expectToast(/^Notes was changed here since/)
    await expect(ana.field('Notes')).toHaveValue(rewritten)
    await decision.getByRole('button', { name: 'Copy: Notes, Your change' }).click()
    await ana.expectToast('Copied')
    expect(await ana.page.evaluate(() => navigator.clipboard.readText())).toContain('Pays by card')
    expect(await api('ana').read(account.id)).toMatchObject({ version: 4, notes: rewritten })
  })
})

interface Story {
  readonly api: (person: 'bo') => {
    save: (id: string, changes: { phone?: string; notes?: string }) => Promise<unknown>
  }
  readonly account: { readonly id: string }
  readonly ana: AccountPage
}

/** Ana and Bo change the phone; Ana, who changes the company, too, takes Bo's. */
async function settlePhone({ api, account, ana }: Story): Promise<void> {
  await ana.type('Phone', anas)
  await ana.type('Company', company)
  await api('bo').save(account.id, { phone: bos })
  await ana.saveIntoDialog()
  await ana.choose('Phone', /^Bo's change/)
  await ana.saveMerged()
}

/** The same with a sentence of the notes. */
async function settleNotes({ api, account, ana }: Story): Promise<void> {
  await ana.type('Notes', notes('Pays by card within thirty days.'))
  await ana.type('Company', company)
  await api('bo').save(account.id, { notes: notes('Pays by invoice within ten days.') })
  await ana.saveIntoDialog()
  await ana
    .row('Notes')
    .getByRole('radio', { name: /^Bo's wording/ })
    .check()
  await ana.saveMerged()
}
