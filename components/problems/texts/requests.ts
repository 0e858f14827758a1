import type { ProblemText } from './problem-text'

/** The request itself is not one that can be answered. */
export const requestTexts = {
  'invalid-request': {
    happened: 'What was sent could not be read at all, so nothing was looked at and nothing was changed.',
    whatToDo: [
      'In the app this is a fault of ours: reload the page and try again. What you typed is still on your screen; copy it first.',
    ],
    forPrograms:
      '`reason` says why: `malformed-json`, `invalid-encoding`, `duplicate-key`, `forbidden-key`, `too-deep`, `query`, `malformed-header`, `version-mismatch` or `idempotency-key-required`. Repeating the same bytes gives the same answer.',
    request: 'PATCH /api/accounts/{id}\nIf-Match: "3"\n\n{"version": 2, "phone": null}',
    response:
      'HTTP/1.1 400 Bad Request\n\n{"code": "invalid-request", "reason": "version-mismatch",\n "detail": "The version of the body and If-Match do not agree.", …}',
  },
  'validation-failed': {
    happened: 'One or more fields hold something that cannot be stored.',
    whatToDo: [
      'Each field says beside itself what is wrong. Put it right and save again; everything else you typed is kept.',
    ],
    forPrograms:
      '`errors[]` lists every fault at once: `pointer` (a JSON Pointer into the body), `code` and `detail`. Members that do not exist or are set by the server are faults too (`unknown-member`, `read-only`).',
    request: 'POST /api/accounts\n\n{"name": "", "email": "hello@", "version": 1}',
    response:
      'HTTP/1.1 422 Unprocessable Content\n\n{"code": "validation-failed", "errors": [\n {"pointer": "/name", "code": "required", "detail": "is empty"},\n {"pointer": "/email", "code": "invalid-email", "detail": "is not an e-mail address"},\n {"pointer": "/version", "code": "read-only", "detail": "is set by the server"}], …}',
  },
  'precondition-required': {
    happened: 'The change did not say which version of the account it was made from, so it was not stored.',
    whatToDo: ['In the app this is a fault of ours: reload the page. Copy what you typed first.'],
    forPrograms:
      'Send the version you read as `version` in the body, or as `If-Match: "<version>"`. For DELETE, `?version=` works too. `currentVersion` is what is stored now: use it only after you looked at that version.',
    request: 'PATCH /api/accounts/{id}\n\n{"phone": "+44 20 7946 0018"}',
    response: 'HTTP/1.1 428 Precondition Required\n\n{"code": "precondition-required", "currentVersion": 2, …}',
  },
  'idempotency-key-reused': {
    happened: 'A request said that it was a repetition of an earlier one, but it holds something else.',
    whatToDo: ['In the app this is a fault of ours: reload the page. Copy what you typed first.'],
    forPrograms:
      'Make a new `Idempotency-Key` for every new piece of content; use one again only for exactly the same request.',
    request: 'POST /api/accounts\nIdempotency-Key: 7b1c0f9e-new-account\n\n{"name": "Another account", …}',
    response: 'HTTP/1.1 422 Unprocessable Content\n\n{"code": "idempotency-key-reused", …}',
  },
  'payload-too-large': {
    happened: 'What was sent is larger than 1 MiB. Nothing was stored.',
    whatToDo: ['Shorten the notes, or split them over several accounts.'],
    forPrograms: 'Bodies may have 1 048 576 bytes. Send changed fields alone, by PATCH.',
    request: 'PATCH /api/accounts/{id}\nContent-Length: 4194304\n\n{"version": 2, "notes": "…"}',
    response: 'HTTP/1.1 413 Content Too Large\n\n{"code": "payload-too-large", …}',
  },
  'unsupported-media-type': {
    happened: 'The content was sent in a form that is not understood here.',
    whatToDo: ['In the app this is a fault of ours: reload the page and try again.'],
    forPrograms:
      'Send `application/json`, or `application/merge-patch+json` for PATCH, in UTF-8 and without Content-Encoding. `Accept` or `Accept-Patch` of the answer lists what is taken.',
    request: 'PATCH /api/accounts/{id}\nContent-Type: application/json-patch+json\n\n[…]',
    response:
      'HTTP/1.1 415 Unsupported Media Type\nAccept-Patch: application/merge-patch+json, application/json\n\n{"code": "unsupported-media-type", …}',
  },
  'not-acceptable': {
    happened: 'The answer was asked for in a form that does not exist here.',
    whatToDo: ['In the app this is a fault of ours: reload the page and try again.'],
    forPrograms:
      'Answers are `application/json`, problems `application/problem+json`. Allow them in `Accept`, or leave it out.',
    request: 'GET /api/accounts/{id}\nAccept: text/csv',
    response: 'HTTP/1.1 406 Not Acceptable\n\n{"code": "not-acceptable", …}',
  },
  'method-not-allowed': {
    happened: 'This address exists, but it does not offer what was asked of it.',
    whatToDo: ['In the app this is a fault of ours: reload the page and try again.'],
    forPrograms: '`Allow` lists the methods of this address.',
    request: 'DELETE /api/accounts',
    response: 'HTTP/1.1 405 Method Not Allowed\nAllow: GET, HEAD, POST, OPTIONS\n\n{"code": "method-not-allowed", …}',
  },
} as const satisfies Readonly<Record<string, ProblemText>>
