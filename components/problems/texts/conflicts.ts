import type { ProblemText } from './problem-text'

/** Somebody else was there first, or is there now. */
export const conflictTexts = {
  'stale-version': {
    happened:
      'While you were editing, somebody else saved the same account. Nothing of yours was stored, and nothing of theirs was overwritten.',
    whatToDo: [
      'In the app: what fits together is combined by itself. Where you both changed the same thing, you choose, and then save.',
      'Your edits stay on your screen until you have decided.',
    ],
    forPrograms:
      '`base`, `current` and `changes[]` hold all that a three-way merge needs; `clean` says whether anything needs a decision. Merge, and send the result with `version` set to `currentVersion`. Never send the refused version again. With `If-Match` the same problem travels as 412. `Prefer: conflict=merge` lets the server save a clean merge itself.',
    request:
      'PATCH /api/accounts/{id}\nContent-Type: application/merge-patch+json\n\n{"version": 1, "phone": "+44 20 7946 0018"}',
    response:
      'HTTP/1.1 409 Conflict\n\n{"code": "stale-version", "baseVersion": 1, "currentVersion": 2, "clean": false,\n "changes": [{"pointer": "/phone", "verdict": "conflict",\n   "base": "+44 20 7946 0000", "mine": "+44 20 7946 0018", "theirs": "+44 20 7946 0055",\n   "actors": [{"name": "Bo Lindqvist", "version": 2, …}], …}],\n "base": {…}, "current": {…}, "revisions": […], …}',
  },
  deleted: {
    happened: 'Somebody deleted this account. It can be restored for 30 days, with its whole history.',
    whatToDo: [
      'Restore it, with your changes in the same step.',
      'Save what you typed as a new account.',
      'Copy your changes and carry on elsewhere.',
    ],
    forPrograms:
      'A read answers 410, a write 409, both with the same members: `deletedAt`, `deletedBy`, `lastVersion`, `last` (the account as it was) and `restorable`. To bring it back, POST to `/restore` with `lastVersion`.',
    request: 'PATCH /api/accounts/{id}\n\n{"version": 4, "notes": "Called back."}',
    response:
      'HTTP/1.1 409 Conflict\n\n{"code": "deleted", "deletedAt": "2026-11-22T10:02:00.000Z",\n "deletedBy": {"id": "…", "name": "Bo Lindqvist"}, "lastVersion": 5, "restorable": true, "last": {…}, …}',
  },
  duplicate: {
    happened: 'Another account in your workspace already uses this email address. Two accounts never share one.',
    whatToDo: [
      'Open the account that has it; it may be the one you were about to create.',
      'Use another email address.',
    ],
    forPrograms:
      '`pointer` names the member, `existing` the account that holds the value; `existingHidden` stands instead where you may not read it. Addresses are compared in lower case, with the domain in its ASCII form. A deleted account keeps its address while it can be restored (`existing.deleted`).',
    request: 'POST /api/accounts\n\n{"name": "Northwind", "email": "Hello@northwind.example"}',
    response:
      'HTTP/1.1 409 Conflict\n\n{"code": "duplicate", "pointer": "/email", "value": "Hello@northwind.example",\n "existing": {"id": "…", "version": 3, "name": "Northwind Ltd", "status": "active", "deleted": false, …}, …}',
  },
  'rule-violation': {
    happened:
      'The change is well formed, but the account it would lead to breaks a rule, such as the highest credit limit of a prospect.',
    whatToDo: [
      'Read which rule it is, and take one of the remedies that are offered.',
      'Change one of the fields that do not fit together.',
    ],
    forPrograms:
      '`rule` and `pointer` say which one and where, `limit`, `actual` and `allowed` by how much, and `remedies[]` hold merge patches that would make it valid. Rules are checked on what would be stored, so an edit that was valid alone can break one after a merge.',
    request: 'PATCH /api/accounts/{id}\n\n{"version": 2, "creditLimit": 800000}',
    response:
      'HTTP/1.1 409 Conflict\n\n{"code": "rule-violation", "rule": "prospect-credit", "pointer": "/creditLimit",\n "limit": 100000, "actual": 800000,\n "remedies": [{"rel": "lower-credit-limit", "title": "Set credit limit to €1,000", "changes": {"creditLimit": 100000}}, …], …}',
  },
  'transaction-conflict': {
    happened: 'Other changes to the same data were being written at that very moment. Nothing of yours was stored.',
    whatToDo: ['Save again. It was tried several times already, so wait a second or two.'],
    forPrograms:
      'The server retried three times before it gave up. `nothingApplied` is true: repeat the request after `Retry-After`, with the same `Idempotency-Key` if it had one.',
    request: 'PATCH /api/accounts/{id}\n\n{"version": 7, "tags": ["vip"]}',
    response:
      'HTTP/1.1 409 Conflict\nRetry-After: 1\n\n{"code": "transaction-conflict", "retryable": true, "nothingApplied": true, …}',
  },
  'request-in-flight': {
    happened: 'The same request was sent twice, and the first one is still being worked on.',
    whatToDo: ['Wait a moment, then look whether it arrived. Nothing is stored twice.'],
    forPrograms:
      'Wait for `Retry-After` and send the same request with the same `Idempotency-Key`: you will get the answer of the first.',
    request: 'POST /api/accounts\nIdempotency-Key: 7b1c0f9e-new-account\n\n{…}',
    response: 'HTTP/1.1 409 Conflict\nRetry-After: 1\n\n{"code": "request-in-flight", …}',
  },
  locked: {
    happened: 'Somebody reserved this account for editing, and your workspace honours reservations.',
    whatToDo: [
      'Wait until they finish, or until the reservation ends.',
      'Go on typing: what you save later is combined with theirs.',
    ],
    forPrograms:
      '`lease` says who holds it, until when, and whether you may take it over (`canTakeOver`). Take it with `PUT /accounts/{id}/lease`.',
    request: 'PATCH /api/accounts/{id}\n\n{"version": 3, "notes": "…"}',
    response:
      'HTTP/1.1 423 Locked\n\n{"code": "locked", "lease": {"holder": {"name": "Bo Lindqvist", …},\n "expiresAt": "2026-11-22T10:04:00.000Z", "canTakeOver": true, …}, …}',
  },
} as const satisfies Readonly<Record<string, ProblemText>>
