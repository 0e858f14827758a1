import 'server-only'
import type { Example, ExampleRequest } from './exchange'
import { accounts } from './people'

const repeated: ExampleRequest = {
  as: 'bo',
  method: 'PATCH',
  path: `/accounts/${accounts.alameda}`,
  headers: { 'Idempotency-Key': 'alameda-tags-2026-11-20' },
  body: { version: 1, tags: ['produce', 'seasonal'] },
}

/** Accounts themselves. */
export const accountExamples: readonly Example[] = [
  {
    name: 'list-accounts',
    summary: 'The first two prospects by name',
    as: 'cy',
    method: 'GET',
    path: '/accounts?status=prospect&sort=name&limit=2',
  },
  {
    name: 'create-account',
    summary: 'A prospect with a contact',
    as: 'bo',
    method: 'POST',
    path: '/accounts',
    headers: { 'Idempotency-Key': 'tidewater-2026-11-20' },
    body: {
      name: 'Tidewater Boats',
      email: 'office@tidewater.example',
      phone: '+44 1326 496 0133',
      creditLimit: 100_000,
      tags: ['marine'],
      contacts: [{ name: 'Morwenna Pascoe', role: 'Owner' }],
      notes: 'Met at the boat show.',
    },
  },
  {
    name: 'read-account',
    summary: 'An account in version 4',
    as: 'cy',
    method: 'GET',
    path: `/accounts/${accounts.northwind}`,
  },
  {
    name: 'read-account-unchanged',
    summary: 'The caller has the newest version already',
    as: 'cy',
    method: 'GET',
    path: `/accounts/${accounts.northwind}`,
    headers: { 'If-None-Match': '"4"' },
  },
  {
    name: 'change-account',
    summary: 'A new telephone number over version 1',
    as: 'bo',
    method: 'PATCH',
    path: `/accounts/${accounts.okoro}`,
    body: { version: 1, phone: '+234 803 555 0188' },
  },
  {
    name: 'change-account-if-match',
    summary: 'The same with the version in a header',
    as: 'bo',
    method: 'PATCH',
    path: `/accounts/${accounts.okoro}`,
    headers: { 'If-Match': '"2"' },
    body: { phone: '+234 803 555 0189' },
  },
  {
    name: 'change-account-merged',
    summary: 'A stale version, and a merge that fits together',
    as: 'bo',
    method: 'PATCH',
    path: `/accounts/${accounts.fjordline}`,
    headers: { Prefer: 'conflict=merge' },
    body: { version: 2, company: 'Fjordline Seafood Export AS' },
  },
  {
    name: 'change-account-again',
    summary: 'Sent a second time with its key: the first answer again',
    ...repeated,
    first: [repeated],
  },
  {
    name: 'replace-account',
    summary: 'A whole account over version 1',
    as: 'bo',
    method: 'PUT',
    path: `/accounts/${accounts.kowalska}`,
    body: {
      version: 1,
      name: 'Kowalska Translations',
      email: 'hello@kowalska.example',
      phone: '+48 22 555 01 47',
      status: 'active',
      creditLimit: 60_000,
      tags: ['services'],
      notes: 'Replaced as a whole: what is left out is empty now.',
    },
  },
  {
    name: 'preview-merge',
    summary: 'What a save over version 3 would come to',
    as: 'cy',
    method: 'POST',
    path: `/accounts/${accounts.northwind}/merge`,
    body: { version: 3, changes: { creditLimit: 2_000_000, phone: '+44 20 7946 0199' } },
  },
  {
    name: 'delete-account',
    summary: 'Over version 1',
    as: 'bo',
    method: 'DELETE',
    path: `/accounts/${accounts.moss}?version=1`,
  },
]
