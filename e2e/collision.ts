import type { Account, AccountRecord } from '@/lib/accounts/account'
import type { AccountPage } from './account-page'
import type { ApiClient } from './api-client'
import type { PersonSlug } from './people'

export const original = '+44 20 7946 0000'
export const anas = '+44 20 7946 0018'
export const bos = '+44 20 7946 0055'

interface World {
  readonly api: (person: PersonSlug) => ApiClient
  readonly openAccount: (person: PersonSlug, account: Account) => Promise<AccountPage>
}

interface Changes {
  /** The account as it was, where that matters. */
  readonly start?: Partial<AccountRecord>
  /** What Ana typed, by the label of the field. */
  readonly typed?: Readonly<Record<string, string>>
  /** What Bo saved meanwhile. */
  readonly saved?: Partial<AccountRecord>
}

/** Ana has typed and Bo has saved: the next save of hers is refused. */
export async function setUp({ api, openAccount }: World, { start = {}, typed = { Phone: anas }, saved }: Changes = {}) {
  const account = await api('ana').create(start)
  const ana = await openAccount('ana', account)
  for (const [label, text] of Object.entries(typed)) await ana.type(label, text)
  await api('bo').save(account.id, saved ?? { phone: bos })
  return { ana, account }
}

/** The same, and the dialog is open. */
export async function collide(world: World, changes?: Changes) {
  const collision = await setUp(world, changes)
  await collision.ana.saveIntoDialog()
  return collision
}

/** Three fields that both changed. */
export const three: Changes = {
  typed: { Name: 'Northwind Ltd', Phone: anas, Company: 'Northwind Holding' },
  saved: { name: 'Northwind plc', phone: bos, company: 'Northwind Group' },
}
