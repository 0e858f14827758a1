import { toContact } from '../api-client'
import { expect, test } from '../fixtures'

test.describe('two people change tags and contacts', () => {
  test('tags that each added and removed are combined without a question', async ({ api, openAccount }) => {
    const account = await api('ana').create({ tags: ['Export', 'Trial', 'Old'] })
    const ana = await openAccount('ana', account)
    await ana.page.getByRole('button', { name: 'Remove Trial' }).click()
    await ana.addTag('VIP')
    await api('bo').save(account.id, { tags: ['Export', 'Trial', 'EU'] })
    await ana.save()
    await expect(ana.page.getByText('No unsaved changes')).toBeVisible()
    await expect(ana.dialog).toHaveCount(0)
    const { tags } = await api('ana').read(account.id)
    expect(tags.map((tag) => tag.toLowerCase())).toEqual(['eu', 'export', 'vip'])
  })

  test('contacts that each added are both there, and two changes of one contact meet in it', async ({
    api,
    openAccount,
  }) => {
    const dana = toContact('Dana Reed', 'Buyer')
    const account = await api('ana').create({ contacts: [dana] })
    const ana = await openAccount('ana', account)
    await ana.type('Role', 'Head of buying', 'Dana Reed')
    await ana.page.getByRole('button', { name: 'Add contact' }).click()
    await ana.type('Name', 'Eli Stone', /^Contact 2$/)
    const finn = toContact('Finn Moss')
    await api('bo').save(account.id, { contacts: [{ ...dana, phone: '+44 20 7946 0055' }, finn] })
    await ana.save()
    await ana.expectToast("Saved, together with Bo's change.")
    const { contacts } = await api('ana').read(account.id)
    expect(contacts[0]).toEqual({ ...dana, role: 'Head of buying', phone: '+44 20 7946 0055' })
    expect(contacts.map(({ name }) => name).toSorted()).toEqual(['Dana Reed', 'Eli Stone', 'Finn Moss'])
  })

  test('a sub-field that both changed is decided inside its contact', async ({ api, openAccount }) => {
    const dana = toContact('Dana Reed', 'Buyer')
    const account = await api('ana').create({ contacts: [dana] })
    const ana = await openAccount('ana', account)
    await ana.type('Role', 'Head of buying', 'Dana Reed')
    await api('bo').save(account.id, { contacts: [{ ...dana, role: 'Owner', phone: '+44 20 7946 0055' }] })
    await ana.saveIntoDialog()
    await ana.choose('Contacts', "Bo's change: Owner")
    await ana.saveMerged()
    const { contacts, version } = await api('ana').read(account.id)
    expect(contacts).toEqual([{ ...dana, role: 'Owner', phone: '+44 20 7946 0055' }])
    expect(version).toBe(2)
  })
})
