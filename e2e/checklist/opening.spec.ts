import { toContact } from '../api-client'
import { anas, bos, collide, original, setUp, three } from '../collision'
import { expect, test } from '../fixtures'
import { openEveryState, toStates } from './every-state'

const insiderWords = /\b(mine|theirs|ours|local|remote|incoming|base|409)\b/i

test('01 · two people edit Phone: exactly one dialog, no alert or banner elsewhere', async ({ api, openAccount }) => {
  const account = await api('ana').create()
  const [ana, bo] = await Promise.all([openAccount('ana', account), openAccount('bo', account)])
  await ana.type('Phone', anas)
  await bo.type('Phone', bos)
  await bo.save()
  await bo.expectToast('Saved')
  await ana.saveIntoDialog()
  await expect(ana.page.getByRole('dialog')).toHaveCount(1)
  await expect(ana.page.getByTestId(/banner$/)).toHaveCount(0)
  expect(await api('ana').read(account.id)).toMatchObject({ version: 2, phone: bos })
})

test('02 · the dialog is named after the other person and speaks of no conflict', async ({ api, openAccount }) => {
  const { ana } = await collide({ api, openAccount })
  await expect(ana.dialog).toHaveAccessibleName('Bo changed this account while you were editing')
  await expect(ana.dialog).not.toHaveAccessibleName(/conflict/i)
})

test('03 · with every kind of row open, the dialog says no insider word', async ({ api, openAccount }) => {
  const { ana } = await openEveryState({ api, openAccount })
  await ana.dialog.getByRole('button', { name: /^Unchanged/ }).click()
  await expect(ana.dialog.getByTestId('merge-row')).toHaveCount(10)
  await expect(ana.dialog).not.toContainText(insiderWords)
  await ana.dialog.getByRole('button', { name: 'More' }).click()
  await expect(ana.page.getByRole('menu')).not.toContainText(insiderWords)
})

test('04 · changes of different fields: no dialog, both are saved, the toast names both', async ({
  api,
  openAccount,
}) => {
  const { ana, account } = await setUp({ api, openAccount }, { typed: { Company: 'Northwind Holding' } })
  const saved = ana.page.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok())
  await ana.save()
  expect((await saved).status()).toBe(200)
  await ana.expectToast("Saved, together with Bo's change.")
  await ana.expectToast('Bo changed Phone. You changed Company.')
  await expect(ana.dialog).toHaveCount(0)
  await expect(ana.field('Phone')).toHaveValue(bos)
  const merged = { version: 3, phone: bos, company: 'Northwind Holding' }
  expect(await api('ana').read(account.id)).toMatchObject(merged)
})

test('05 · the same value on both sides: no dialog, no second request, the toast says so', async ({
  api,
  openAccount,
}) => {
  const { ana, account } = await setUp({ api, openAccount }, { typed: { Phone: bos } })
  const writes = ana.watchWrites()
  await ana.save()
  await ana.expectToast('Already up to date: Bo made the same change.')
  await expect(ana.dialog).toHaveCount(0)
  expect(writes).toHaveLength(1)
  expect(await api('ana').listVersions(account.id)).toEqual([2, 1])
})

test('06 · edits that differ by spaces, spelling of letters, numbers or the order of tags: no dialog', async ({
  api,
  openAccount,
}) => {
  const account = await api('ana').create()
  const ana = await openAccount('ana', account)
  await ana.type('Name', '  Café Nord ')
  await ana.type('Company', 'Cafe\u0301 Nord')
  await ana.type('Phone', ' +44 (20) 7946-0055 ')
  await ana.type('Credit limit', '6.000,50 €')
  await ana.addTag('VIP')
  await ana.addTag('EU')
  const bosRecord = { name: 'Café Nord', company: 'Café Nord', phone: bos, creditLimit: 600_050 }
  const stored = await api('bo').save(account.id, { ...bosRecord, tags: ['EU', 'VIP', 'Trial', 'Export'] })
  const writes = ana.watchWrites()
  await ana.save()
  await ana.expectToast('Already up to date: Bo made the same change.')
  await expect(ana.dialog).toHaveCount(0)
  expect(writes).toHaveLength(1)
  expect(await api('ana').read(account.id)).toEqual(stored)
})

test('07 · two saves of one’s own in a row never meet a refusal', async ({ api, openAccount }) => {
  const account = await api('ana').create()
  const ana = await openAccount('ana', account)
  const statuses: number[] = []
  ana.page.on('response', (response) => {
    if (response.request().method() === 'PATCH') statuses.push(response.status())
  })
  for (const phone of [anas, bos]) {
    await ana.type('Phone', phone)
    await ana.save()
    await expect(ana.page.getByText('No unsaved changes')).toBeVisible()
  }
  expect(statuses).toEqual([200, 200])
  expect(await api('ana').read(account.id)).toMatchObject({ version: 3, phone: bos })
})

test('08 · one’s own change from another tab is called that', async ({ api, openAccount }) => {
  const account = await api('ana').create()
  const [here, there] = await Promise.all([openAccount('ana', account), openAccount('ana', account)])
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

test('09 · nothing is checked where something is to decide', async ({ api, openAccount }) => {
  const { ana } = await collide({ api, openAccount }, three)
  for (const label of ['Name', 'Phone', 'Company']) {
    await expect(ana.row(label).getByRole('radio')).toHaveCount(4)
    await expect(ana.checked(label)).toHaveCount(0)
  }
})

test('10 · every row says how it stands', async ({ api, openAccount }) => {
  const { ana, account } = await openEveryState({ api, openAccount })
  await ana.choose('Phone', /^Your change/)
  await ana.choose('Company', /^Your change/)
  await ana.choose('Credit limit', /^Apply both/)
  await ana.choose('Company', 'Write something else')
  await ana.row('Company').getByRole('textbox').fill('x'.repeat(121))
  await api('bo').save(account.id, { phone: '+44 20 7946 0077' })
  await ana.dialog.getByRole('button', { name: 'Update now' }).click()
  await ana.dialog.getByRole('button', { name: /^Unchanged/ }).click()
  expect(await toStates(ana)).toEqual({
    '/name': 'you',
    '/email': 'same',
    '/phone': 'recheck',
    '/company': 'invalid',
    '/status': 'unchanged',
    '/creditLimit': 'decided',
    '/address': 'them',
    '/tags': 'combined',
    '/contacts': 'open',
    '/notes': 'combined',
  })
})

test('11 · what is unchanged is closed, and not there before it is opened', async ({ api, openAccount }) => {
  const { ana } = await collide({ api, openAccount })
  const heading = ana.dialog.getByRole('button', { name: 'Unchanged (9)' })
  await expect(heading).toHaveAttribute('aria-expanded', 'false')
  await expect(ana.dialog.getByTestId('merge-row')).toHaveCount(1)
  await heading.click()
  await expect(ana.dialog.getByTestId('merge-row')).toHaveCount(10)
})

test('12 · every row with a change shows what was there before', async ({ api, openAccount }) => {
  const { ana, account } = await openEveryState({ api, openAccount })
  const originals = {
    Name: account.name,
    Email: account.email,
    Phone: original,
    Company: '(empty)',
    'Credit limit': '€5,000',
    Address: '12 Harbour Road, BS1 4QA Bristol, United Kingdom',
    Tags: 'Export, Trial',
    Contacts: 'Buyer',
    Notes: 'Ships on Mondays.',
  }
  await expect(ana.dialog.getByTestId('merge-row')).toHaveCount(Object.keys(originals).length)
  for (const [label, value] of Object.entries(originals))
    await expect(ana.row(label).filter({ hasText: `Original: ${value}` }), label).toHaveCount(1)
  await expect(ana.row('Contacts').getByRole('group', { name: /^Eli Stone/ })).toContainText('Original: (empty)')
})

test('13 · values read as in the form: money, status, country; what is empty says so', async ({ api, openAccount }) => {
  const account = await api('ana').create({ status: 'prospect', creditLimit: 50_000 })
  const ana = await openAccount('ana', account)
  await ana.type('Company', '')
  await ana.type('Credit limit', '750.5')
  await ana.page.getByRole('combobox', { name: 'Status' }).selectOption('Active')
  const address = { street: null, city: 'Köln', postcode: '50667', country: 'DE' }
  await api('bo').save(account.id, { company: 'Northwind Group', creditLimit: 80_000, status: 'closed', address })
  await ana.saveIntoDialog()
  const options = (label: string) => ana.row(label).getByRole('radio')
  await expect(options('Company').first()).toHaveAccessibleName('Your change: (empty)')
  await expect(options('Status').first()).toHaveAccessibleName('Your change: Active')
  await expect(options('Status').nth(1)).toHaveAccessibleName("Bo's change: Closed")
  await expect(options('Credit limit').first()).toHaveAccessibleName('Your change: €750.50 (+€250.50)')
  await expect(ana.row('Credit limit')).toContainText('Original: €500')
  await expect(ana.row('Status')).toContainText('Original: Prospect')
  await expect(ana.row('Address')).toContainText('50667 Köln, Germany')
  await expect(ana.row('Company').getByText('(empty)')).toBeVisible()
  await expect(ana.preview('Company')).toHaveText('(not decided)')
  await ana.choose('Company', /^Your change/)
  await expect(ana.preview('Company')).toHaveText('(empty)')
})

test('14 · sections and rows keep their order after every choice', async ({ api, openAccount }) => {
  const { ana } = await openEveryState({ api, openAccount })
  const order = () =>
    ana.dialog.locator('[data-mode] :is(h3, [data-testid=merge-row])').evaluateAll((places) =>
      places
        .map((place) => ({
          top: place.getBoundingClientRect().top,
          name: place.getAttribute('data-path') ?? place.textContent,
        }))
        .sort((a, b) => a.top - b.top)
        .map(({ name }) => name),
    )
  const before = await order()
  expect(before).toContain('/phone')
  expect(before[0]).toBe('Needs your decision (4)')
  for (const [label, answer] of answersOfEveryState) {
    await ana.choose(label, answer)
    expect(await order(), `after ${label}`).toEqual(before)
  }
  await expect(ana.progress).toHaveText('4 of 4 decided')
  await ana.dialog.getByRole('button', { name: 'Undo', exact: true }).click()
  expect(await order(), 'after undo').toEqual(before)
})

const answersOfEveryState = [
  ['Company', /^Bo's change/],
  ['Phone', 'Write something else'],
  ['Contacts', /^Your change/],
  ['Credit limit', /^Apply both/],
] as const

test('15 · Credit limit offers both where that can be saved, unchecked, with the right sum', async ({
  api,
  openAccount,
}) => {
  const limits = (saved: number) => ({
    typed: { 'Credit limit': '1000', Phone: anas },
    saved: { creditLimit: saved, phone: bos },
  })
  const fitting = await collide({ api, openAccount }, limits(650_000))
  const both = fitting.ana.row('Credit limit').getByRole('radio', { name: /both/i })
  await expect(both).toHaveAccessibleName('Apply both: €2,500 (−€4,000 and +€1,500)')
  await expect(both).not.toBeChecked()
  await both.check()
  await expect(fitting.ana.preview('Credit limit')).toHaveText('€2,500')

  const below = await collide({ api, openAccount }, limits(300_000))
  await expect(below.ana.row('Credit limit').getByRole('radio')).toHaveCount(4)
  await expect(below.ana.row('Credit limit').getByRole('radio', { name: /both/i })).toHaveCount(0)
  await expect(below.ana.row('Phone').getByRole('radio', { name: /both/i })).toHaveCount(0)
})

test('16 · tags that each added and removed are combined; two spellings of one are one', async ({
  api,
  openAccount,
}) => {
  const account = await api('ana').create({ tags: ['Export', 'Trial', 'Archive'] })
  const ana = await openAccount('ana', account)
  await ana.page.getByRole('button', { name: 'Remove Trial' }).click()
  await ana.addTag('VIP')
  await ana.addTag('Gold')
  await api('bo').save(account.id, { tags: ['Export', 'Trial', 'EU', 'vip'] })
  await ana.saveIntoDialog()
  await expect(ana.dialog).toContainText('Nothing to decide. Check that these fit together.')
  await expect(ana.row('Tags')).toHaveAttribute('data-state', 'combined')
  await expect(ana.row('Tags')).toHaveAccessibleDescription('Check this: “VIP” and “vip” are taken as one tag.')
  const spellings = ana.row('Tags').getByRole('group', { name: 'Which spelling?' })
  await expect(spellings.getByRole('radio')).toHaveCount(2)
  await expect(spellings.getByRole('radio', { checked: true })).toHaveCount(1)
  const chips = ana.row('Tags').getByRole('listitem')
  await expect(chips.filter({ hasText: /vip/i })).toHaveCount(1)
  await expect(chips.filter({ hasText: 'Gold' })).toContainText('added: Gold(you)')
  await expect(chips.filter({ hasText: 'EU' })).toContainText('added: EU(Bo)')
  await expect(chips.filter({ hasText: 'Trial' })).toContainText('removed: Trial(you)')
  await expect(chips.filter({ hasText: 'Archive' })).toContainText('removed: Archive(Bo)')
  await ana.saveMerged()
  const { tags } = await api('ana').read(account.id)
  expect(tags.map((tag) => tag.toLowerCase())).toEqual(['eu', 'export', 'gold', 'vip'])
})

test('17 · a contact that one edited and the other removed is one decision with its name', async ({
  api,
  openAccount,
}) => {
  const [dana, eli] = [toContact('Dana Reed', 'Buyer'), toContact('Eli Stone')]
  const account = await api('ana').create({ contacts: [dana, eli] })
  const ana = await openAccount('ana', account)
  await ana.type('Role', 'Head of buying', 'Dana Reed')
  await api('bo').save(account.id, { contacts: [eli] })
  await ana.saveIntoDialog()
  await expect(ana.progress).toHaveText('0 of 1 decided')
  await expect(ana.row('Contacts').getByRole('group', { name: /^Dana Reed/ })).toContainText('Bo removed Dana')
  await expect(ana.row('Contacts').getByRole('radio', { name: 'Remove Dana, like Bo' })).not.toBeChecked()
  await ana.choose('Contacts', /^Keep Dana with your edit/)
  await ana.saveMerged()
  const { contacts } = await api('ana').read(account.id)
  expect(contacts).toContainEqual({ ...dana, role: 'Head of buying' })
  expect(contacts).toHaveLength(2)
})
