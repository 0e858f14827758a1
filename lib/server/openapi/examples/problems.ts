import 'server-only'
import { conflictExamples } from './conflicts'
import type { Example } from './exchange'
import { accounts } from './people'

const northwind = `/accounts/${accounts.northwind}`
const prairie = `/accounts/${accounts.prairie}`
const oeztuerk = `/accounts/${accounts.oeztuerk}`
const onceOnly = { 'If-Match': '*', 'Idempotency-Key': 'oeztuerk-2026-11-20' }

/** Requests that cannot be carried out, whatever others do. */
const requestExamples: readonly Example[] = [
  {
    name: 'invalid-request',
    summary: 'Two versions that disagree',
    as: 'bo',
    method: 'PATCH',
    path: northwind,
    headers: { 'If-Match': '"3"' },
    body: { version: 2, phone: null },
  },
  { name: 'unauthenticated', summary: 'No key', as: null, method: 'GET', path: '/accounts?limit=1' },
  { name: 'forbidden', summary: 'A viewer deletes', as: 'cy', method: 'DELETE', path: `${northwind}?version=4` },
  {
    name: 'not-found',
    summary: 'An id that never was',
    as: 'bo',
    method: 'GET',
    path: '/accounts/00000000-0000-7000-8000-000000000000',
  },
  { name: 'method-not-allowed', summary: 'The whole list', as: 'ana', method: 'DELETE', path: '/accounts' },
  {
    name: 'not-acceptable',
    summary: 'As a table',
    as: 'bo',
    method: 'GET',
    path: northwind,
    headers: { Accept: 'text/csv' },
  },
  {
    name: 'payload-too-large',
    summary: 'A little more than 1 MiB',
    as: 'bo',
    method: 'PATCH',
    path: northwind,
    longBody: { before: '{"version":4,"notes":"', filler: 'x', times: 1_048_576, after: '"}' },
  },
  {
    name: 'unsupported-media-type',
    summary: 'A JSON Patch instead of a merge patch',
    as: 'bo',
    method: 'PATCH',
    path: northwind,
    headers: { 'Content-Type': 'application/json-patch+json' },
    body: [{ op: 'remove', path: '/phone' }],
  },
  {
    name: 'validation-failed',
    summary: 'Four faults at once',
    as: 'bo',
    method: 'POST',
    path: '/accounts',
    body: { name: '', email: 'hello@', version: 1, colour: 'red' },
  },
  {
    name: 'precondition-required',
    summary: 'No version',
    as: 'bo',
    method: 'PATCH',
    path: northwind,
    body: { phone: '+44 20 7946 0199' },
  },
  {
    name: 'idempotency-key-reused',
    summary: 'Another request under the same key',
    first: [{ as: 'ana', method: 'PATCH', path: oeztuerk, headers: onceOnly, body: {} }],
    as: 'ana',
    method: 'PATCH',
    path: oeztuerk,
    headers: onceOnly,
    body: { phone: '+49 30 555 0110' },
  },
]

/** Requests that come at a bad moment. */
const momentExamples: readonly Example[] = [
  {
    name: 'request-in-flight',
    summary: 'The same request while the first one is running',
    circumstance: 'twice-at-once',
    as: 'bo',
    method: 'POST',
    path: '/accounts',
    headers: { 'Idempotency-Key': 'saltmarsh-2026-11-20' },
    body: { name: 'Saltmarsh Wool', email: 'hello@saltmarsh.example' },
  },
  {
    name: 'too-many-requests',
    summary: 'One event stream more than a person may have',
    circumstance: 'many-streams',
    as: 'cy',
    method: 'GET',
    path: '/events',
    headers: { Accept: 'text/event-stream' },
  },
  {
    name: 'transaction-conflict',
    summary: 'Four attempts, and each gave way to another write',
    circumstance: 'writes-meet',
    as: 'bo',
    method: 'PATCH',
    path: prairie,
    body: { version: 1, tags: ['grain', 'rail'] },
  },
  {
    name: 'internal-error',
    summary: 'A defect in the middle of a write',
    circumstance: 'defect',
    as: 'bo',
    method: 'PATCH',
    path: prairie,
    body: { version: 1, tags: ['grain', 'rail'] },
  },
  {
    name: 'unavailable',
    summary: 'The database cannot be reached',
    circumstance: 'database-away',
    as: 'bo',
    method: 'PATCH',
    path: prairie,
    body: { version: 1, tags: ['grain', 'rail'] },
  },
]

/** An exchange for every code of the contract; its name is the code. Some codes have more. */
export const problemExamples: readonly Example[] = [...requestExamples, ...conflictExamples, ...momentExamples]
