import 'server-only'
import type { Example, ExampleRequest } from './exchange'
import { accounts } from './people'

const lease = `/accounts/${accounts.oeztuerk}/lease`
const taken: ExampleRequest = { as: 'bo', method: 'PUT', path: lease, body: { ttlSeconds: 300 } }

/** Who has reserved an account, and whether that keeps others from writing. */
export const leaseExamples: readonly Example[] = [
  { name: 'take-lease', summary: 'For five minutes', ...taken },
  { name: 'read-lease', summary: 'Bo has it', first: [taken], as: 'cy', method: 'GET', path: lease },
  {
    name: 'locked-lease',
    summary: 'Somebody else has it',
    first: [taken],
    as: 'ana',
    method: 'PUT',
    path: lease,
    body: { ttlSeconds: 60 },
  },
  {
    name: 'take-over-lease',
    summary: 'An admin takes it over: the fence goes up',
    first: [taken],
    as: 'ana',
    method: 'PUT',
    path: lease,
    body: { takeOver: true },
  },
  { name: 'release-lease', summary: 'It is free again', as: 'ana', method: 'DELETE', path: lease },
  { name: 'read-workspace', summary: 'Leases are advisory', as: 'cy', method: 'GET', path: '/workspace' },
  {
    name: 'change-workspace',
    summary: 'The same as it is: nothing changes',
    as: 'ana',
    method: 'PATCH',
    path: '/workspace',
    headers: { 'If-Match': '*' },
    body: { leasePolicy: 'advisory' },
  },
]
