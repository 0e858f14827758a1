import { expect } from '@playwright/test'
import type { Account } from '@/lib/accounts/account'
import type { AccountPage } from '../account-page'
import { type ApiClient, toContact } from '../api-client'
import { anas, bos } from '../collision'
import type { PersonSlug } from '../people'

interface World {
  readonly api: (person: PersonSlug) => ApiClient
  readonly openAccount: (person: PersonSlug, account: Account) => Promise<AccountPage>
}

/** The dialog over a merge with every kind of row; to decide are Phone, Company, Credit limit and a contact's role. */
export async function openEveryState({ api, openAccount }: World) {
  const dana = toContact('Dana Reed', 'Buyer')
  const account = await api('ana').create({ company: null, contacts: [dana] })
  const ana = await openAccount('ana', account)
  const texts = {
    Name: `${account.name} Ltd`,
    Email: `new-${account.email}`,
    Phone: anas,
    Company: 'Northwind Holding',
  }
  for (const [label, text] of Object.entries(texts)) await ana.type(label, text)
  await ana.type('Credit limit', '6000')
  await ana.addTag('VIP')
  await ana.type('Role', 'Head of buying', 'Dana Reed')
  await ana.type('Notes', account.notes.replace('Mondays', 'Tuesdays'))
  await api('bo').save(account.id, {
    email: `new-${account.email}`,
    phone: bos,
    company: 'Northwind Group',
    creditLimit: 450_000,
    address: { street: '9 Quay Street', city: 'Bristol', postcode: 'BS1 4QA', country: 'GB' },
    tags: ['EU', 'Export', 'Trial'],
    contacts: [{ ...dana, role: 'Owner' }, toContact('Eli Stone')],
    notes: account.notes.replace('harbour', 'south'),
  })
  await ana.saveIntoDialog()
  await expect(ana.progress).toHaveText('0 of 4 decided')
  return { ana, account }
}

/** How each row that is shown stands, by its field. */
export const toStates = (ana: AccountPage): Promise<Record<string, string>> =>
  ana.dialog
    .getByTestId('merge-row')
    .evaluateAll((rows) =>
      Object.fromEntries(rows.map((row) => [row.getAttribute('data-path'), row.getAttribute('data-state')])),
    )
