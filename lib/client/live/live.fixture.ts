import type { Account } from '@/lib/accounts/account'
import type { AccountEvent } from '@/lib/accounts/events'
import type { Revision } from '@/lib/accounts/revision'

export const ana = { id: 'person-ana', name: 'Ana' }
export const bo = { id: 'person-bo', name: 'Bo' }
export const at = '2026-05-04T10:02:00.000Z'

export const account: Account = {
  id: '0190a0a0-0000-7000-8000-000000000001',
  version: 1,
  name: 'Northwind',
  email: 'hello@northwind.example',
  phone: '+44 20 7946 0000',
  company: null,
  status: 'active',
  creditLimit: 500_000,
  address: null,
  tags: ['EU'],
  contacts: [],
  notes: 'First.\n\nSecond.\n\nThird.\n',
  createdAt: at,
  createdBy: ana,
  updatedAt: at,
  updatedBy: ana,
}

/** The account after Bo saved these over it. */
export const savedByBo = (changes: Partial<Account>, version = 2): Account => ({
  ...account,
  ...changes,
  version,
  updatedBy: bo,
})

export const revisionOf = (version: number, fields: string[], by = bo): Revision => ({
  version,
  at,
  by,
  kind: 'update',
  fields,
})

export const eventOf = (version: number, fields: string[]): AccountEvent => ({
  id: account.id,
  ...revisionOf(version, fields),
  kind: 'update',
})
