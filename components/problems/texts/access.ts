import type { ProblemText } from './problem-text'

/** Who may do what, and how often. */
export const accessTexts = {
  unauthenticated: {
    happened: 'The server does not know who you are: nobody is signed in, or the key is not valid any more.',
    whatToDo: ['Sign in again. What you typed stays on your screen until you close the tab.'],
    forPrograms: 'Send `Authorization: Bearer <api key>`. Keys can be revoked; a revoked one is answered like none.',
    request: 'GET /api/accounts',
    response: 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer\n\n{"code": "unauthenticated", …}',
  },
  forbidden: {
    happened: 'You may see this, but your role does not allow what you asked for.',
    whatToDo: [
      'Ask an admin of your workspace to do it, or to give you the role for it.',
      'Copy what you typed before you leave the page.',
    ],
    forPrograms:
      'Viewers read, editors write, admins may also overwrite with `If-Match: *` and take reservations over. A browser request from a foreign origin is refused the same way.',
    request: 'DELETE /api/accounts/{id}?version=3\nAuthorization: Bearer demo-cy',
    response: 'HTTP/1.1 403 Forbidden\n\n{"code": "forbidden", …}',
  },
  'not-found': {
    happened:
      'There is nothing at this address, or nothing that you are allowed to see. The two look the same on purpose.',
    whatToDo: ['Check the address.', 'Look for the account in the list.'],
    forPrograms: 'Ids are never used again. A deleted account answers `deleted`, not this, to those who could read it.',
    request: 'GET /api/accounts/00000000-0000-7000-8000-000000000000',
    response: 'HTTP/1.1 404 Not Found\n\n{"code": "not-found", …}',
  },
  'too-many-requests': {
    happened: 'More requests came from you than are answered in that time.',
    whatToDo: ['Wait a moment, then try again. What you typed is still there.'],
    forPrograms: 'Wait for `Retry-After` seconds, with some jitter. The request was not looked at.',
    request: 'GET /api/accounts',
    response: 'HTTP/1.1 429 Too Many Requests\nRetry-After: 5\n\n{"code": "too-many-requests", …}',
  },
  'internal-error': {
    happened: 'Something broke on our side.',
    whatToDo: [
      'Save again: if the first attempt arrived after all, nothing is stored twice.',
      'If it happens again, tell your admin the support id that stands beside the message.',
    ],
    forPrograms:
      '`outcome` is `not-applied` only when that is certain, else `unknown`. Read the account before you repeat a write without an `Idempotency-Key`. The log holds the `requestId`.',
    request: 'PATCH /api/accounts/{id}\n\n{"version": 2, "phone": null}',
    response:
      'HTTP/1.1 500 Internal Server Error\n\n{"code": "internal-error", "outcome": "unknown", "requestId": "…", …}',
  },
  unavailable: {
    happened: 'The server is starting, stopping, or cannot reach its database. Nothing was stored.',
    whatToDo: ['Try again in a few seconds. What you typed is still there.'],
    forPrograms: 'Wait for `Retry-After`. `GET /api/ready` answers 200 once it works again.',
    request: 'GET /api/accounts',
    response: 'HTTP/1.1 503 Service Unavailable\nRetry-After: 2\n\n{"code": "unavailable", …}',
  },
} as const satisfies Readonly<Record<string, ProblemText>>
