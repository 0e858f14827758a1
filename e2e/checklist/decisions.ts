import type { BrowserContextOptions } from '@playwright/test'
import type { Account } from '@/lib/accounts/account'
import type { AccountPage } from '../account-page'
import { type ApiClient, toContact } from '../api-client'
import type { PersonSlug } from '../people'

type Api = (person: PersonSlug) => ApiClient
type Open = (person: PersonSlug, account: Account, options?: BrowserContextOptions) => Promise<AccountPage>

/** The dialog with one thing to decide, and nothing else that changed. */
export async function openPhoneDecision(api: Api, openAccount: Open, options?: BrowserContextOptions) {
  const account = await api('ana').create()
  const ana = await openAccount('ana', account, options)
  await ana.type('Phone', '+44 20 7946 0018')
  await api('bo').save(account.id, { phone: '+44 20 7946 0055' })
  await ana.saveIntoDialog()
  return { ana, account }
}

/** The dialog with a decision of each kind: a value, a sum, a contact's role and two passages; the company is combined. */
export async function openManyDecisions(api: Api, openAccount: Open, options?: BrowserContextOptions) {
  const dana = toContact('Dana Reed', 'Buyer')
  const toNotes = (pays: string, asks: string) => `Ships on Mondays.\n\n${pays}\n\nCall first.\n\n${asks}`
  const notes = toNotes('Pays by invoice within thirty days.', 'Ask for the harbour gate.')
  const account = await api('ana').create({ contacts: [dana], notes })
  const ana = await openAccount('ana', account, options)
  await ana.type('Phone', '+44 20 7946 0018')
  await ana.type('Company', 'Northwind Holding')
  await ana.type('Credit limit', '6000')
  await ana.type('Role', 'Head of buying', 'Dana Reed')
  await ana.type('Notes', toNotes('Pays by card within thirty days.', 'Ask for the south gate.'))
  await api('bo').save(account.id, {
    phone: '+44 20 7946 0055',
    creditLimit: 450_000,
    contacts: [{ ...dana, role: 'Planner' }],
    notes: toNotes('Pays by invoice within ten days.', 'Ask for the north gate.'),
  })
  await ana.saveIntoDialog()
  return { ana, account }
}
