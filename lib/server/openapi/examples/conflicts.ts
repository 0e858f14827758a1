import 'server-only'
import type { Example, ExampleRequest } from './exchange'
import { accounts } from './people'

const northwind = `/accounts/${accounts.northwind}`
const saffron = `/accounts/${accounts.saffron}`

const deletion: ExampleRequest = { as: 'ana', method: 'DELETE', path: saffron, headers: { 'If-Match': '*' } }

/** Requests that somebody else, or the state of the data, stands against. */
export const conflictExamples: readonly Example[] = [
  {
    name: 'stale-version',
    summary: 'Two changes over version 3, when version 4 is stored',
    as: 'bo',
    method: 'PATCH',
    path: northwind,
    body: { version: 3, creditLimit: 2_000_000, phone: '+44 20 7946 0199' },
  },
  {
    name: 'stale-version-if-match',
    summary: 'The same with the version in a header',
    as: 'bo',
    method: 'PATCH',
    path: northwind,
    headers: { 'If-Match': '"3"' },
    body: { phone: '+44 20 7946 0199' },
  },
  {
    name: 'deleted',
    summary: 'A change to a deleted account',
    first: [deletion],
    as: 'bo',
    method: 'PATCH',
    path: saffron,
    body: { version: 1, notes: 'Called back.' },
  },
  { name: 'deleted-read', summary: 'A deleted account', first: [deletion], as: 'bo', method: 'GET', path: saffron },
  {
    name: 'duplicate',
    summary: 'An address that differs in its capitals alone',
    as: 'bo',
    method: 'POST',
    path: '/accounts',
    body: { name: 'Northwind', email: 'Accounts@Northwind.example' },
  },
  {
    name: 'rule-violation',
    summary: 'A prospect with too much credit',
    as: 'bo',
    method: 'POST',
    path: '/accounts',
    body: { name: 'Ebb & Flow', email: 'hello@ebbandflow.example', status: 'prospect', creditLimit: 800_000 },
  },
  {
    name: 'locked',
    summary: 'Bo has reserved it, and the workspace honours reservations',
    first: [
      {
        as: 'ana',
        method: 'PATCH',
        path: '/workspace',
        headers: { 'If-Match': '*' },
        body: { leasePolicy: 'exclusive' },
      },
      { as: 'bo', method: 'PUT', path: `/accounts/${accounts.blueHarbor}/lease`, body: { ttlSeconds: 10 } },
    ],
    as: 'ana',
    method: 'PATCH',
    path: `/accounts/${accounts.blueHarbor}`,
    headers: { 'If-Match': '*' },
    body: { notes: 'Called back.' },
    afterwards: [
      {
        as: 'ana',
        method: 'PATCH',
        path: '/workspace',
        headers: { 'If-Match': '*' },
        body: { leasePolicy: 'advisory' },
      },
    ],
  },
]
