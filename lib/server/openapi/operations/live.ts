import 'server-only'
import { json, type Operations } from '../operation'
import { readable, signedIn, withBody } from '../refusals'

/** What others do at this moment. */
export const liveOperations: Operations = {
  '/events': {
    get: {
      id: 'streamEvents',
      tag: 'Live events',
      summary: 'Follow what is saved',
      description:
        '`account.changed`, `account.deleted`, `account.restored`, `ledger.changed`, `lease.changed` and `presence`; `reset` says that events were missed for good: read again what is shown. A comment every 15 seconds keeps proxies awake. Presence has no id and is told anew to each stream.',
      access: 'viewer',
      parameters: ['accountId', 'lastEventId'],
      answers: [
        {
          status: 200,
          description:
            'A stream without an end (`text/event-stream`). OpenAPI has no words for events: the schema is that of the `data` of one of them.',
          events: ['AccountEvent', 'LedgerEvent', 'LeaseEvent', 'Presence'],
          headers: ['X-Accel-Buffering'],
        },
      ],
      refusals: [...signedIn, ...readable, 'not-found', 'too-many-requests'],
    },
  },
  '/accounts/{id}/presence': {
    put: {
      id: 'enterAccount',
      tag: 'Live events',
      summary: 'Say that the account is open',
      description: 'And which field has unsaved changes. Say it every 10 seconds; it is forgotten after 30.',
      access: 'viewer',
      body: { types: json, schema: 'PresenceInput' },
      answers: [{ status: 200, description: 'Everybody who has it open, the caller too.', schema: 'Presence' }],
      refusals: [...signedIn, 'not-found', ...withBody],
    },
    delete: {
      id: 'leaveAccount',
      tag: 'Live events',
      summary: 'Say that the account is closed',
      access: 'viewer',
      parameters: ['tab'],
      answers: [{ status: 204, description: 'Forgotten.' }],
      refusals: [...signedIn, 'not-found', ...readable],
    },
  },
}
