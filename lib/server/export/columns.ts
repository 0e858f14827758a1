import 'server-only'
import type { Person } from '@/lib/accounts/account'
import type { AuditItem } from '@/lib/accounts/audit'
import type { AccountListItem } from '@/lib/accounts/revision'
import type { Cell } from './csv'
import type { ExportedRevision } from './read-records'

/** The columns of a CSV, in their order. What is a list or an object is JSON in its cell. */
export type Columns<Item> = Readonly<Record<string, (item: Item) => Cell>>

const toJson = (value: unknown): Cell => (value === undefined || value === null ? null : JSON.stringify(value))

const toPerson = (person: Person | null, member: 'id' | 'name'): Cell => person?.[member] ?? null

export const accountColumns: Columns<AccountListItem> = {
  id: ({ id }) => id,
  version: ({ version }) => version,
  name: ({ name }) => name,
  email: ({ email }) => email,
  phone: ({ phone }) => phone,
  company: ({ company }) => company,
  status: ({ status }) => status,
  creditLimit: ({ creditLimit }) => creditLimit,
  balance: ({ balance }) => balance,
  street: ({ address }) => address?.street ?? null,
  city: ({ address }) => address?.city ?? null,
  postcode: ({ address }) => address?.postcode ?? null,
  country: ({ address }) => address?.country ?? null,
  tags: ({ tags }) => toJson(tags),
  contacts: ({ contacts }) => toJson(contacts),
  notes: ({ notes }) => notes,
  createdAt: ({ createdAt }) => createdAt,
  createdById: ({ createdBy }) => toPerson(createdBy, 'id'),
  createdByName: ({ createdBy }) => toPerson(createdBy, 'name'),
  updatedAt: ({ updatedAt }) => updatedAt,
  updatedById: ({ updatedBy }) => toPerson(updatedBy, 'id'),
  updatedByName: ({ updatedBy }) => toPerson(updatedBy, 'name'),
}

export const revisionColumns: Columns<ExportedRevision> = {
  accountId: ({ accountId }) => accountId,
  version: ({ version }) => version,
  at: ({ at }) => at,
  byId: ({ by }) => toPerson(by, 'id'),
  byName: ({ by }) => toPerson(by, 'name'),
  kind: ({ kind }) => kind,
  fields: ({ fields }) => toJson(fields),
  merge: ({ merge }) => toJson(merge),
  forced: ({ forced }) => forced ?? false,
  account: ({ account }) => toJson(account),
}

export const auditColumns: Columns<AuditItem> = {
  sequence: ({ sequence }) => sequence,
  at: ({ at }) => at,
  action: ({ action }) => action,
  byId: ({ by }) => toPerson(by, 'id'),
  byName: ({ by }) => toPerson(by, 'name'),
  targetType: ({ target }) => target.type,
  targetId: ({ target }) => target.id,
  targetVersion: ({ target }) => target.version ?? null,
  detail: ({ detail }) => toJson(detail),
  entry: ({ entry }) => entry,
  hash: ({ hash }) => hash,
}
