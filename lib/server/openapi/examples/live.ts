import 'server-only'
import type { Example } from './exchange'
import { accounts } from './people'

/** What others do at this moment, and the service itself. */
export const liveExamples: readonly Example[] = [
  {
    name: 'enter-account',
    summary: 'Bo is changing the telephone number',
    as: 'bo',
    method: 'PUT',
    path: `/accounts/${accounts.northwind}/presence`,
    body: { editing: '/phone', tab: 'first' },
  },
  {
    name: 'stream-events',
    summary: 'The first lines of a stream: where to resume, and who is there',
    as: 'ana',
    method: 'GET',
    path: `/events?accountId=${accounts.northwind}`,
    headers: { Accept: 'text/event-stream' },
  },
  {
    name: 'leave-account',
    summary: 'And has closed it',
    as: 'bo',
    method: 'DELETE',
    path: `/accounts/${accounts.northwind}/presence?tab=first`,
  },
  { name: 'read-health', summary: 'It runs', as: null, method: 'GET', path: '/health' },
  { name: 'read-readiness', summary: 'It is ready', as: null, method: 'GET', path: '/ready' },
]
