const faultOfOurs =
  'In the app this is a fault of ours: reload the page and try again. Copy what you typed before you do.'

/** Problems of the request itself. */
export const problemsOfRequests = {
  'invalid-request': {
    title: 'The request cannot be read',
    happened: 'What was sent could not be read at all.',
    safe: 'Nothing was looked at and nothing was changed.',
    toDo: faultOfOurs,
    programs:
      '`reason` says why: `malformed-json`, `invalid-encoding`, `duplicate-key`, `forbidden-key`, `too-deep`, `query`, `malformed-header`, `version-mismatch` or `idempotency-key-required`. Repeating the same bytes gives the same answer.',
    exchange: 'Bo names one version in `If-Match` and another one in the body.',
  },
  'validation-failed': {
    title: 'Some members are not valid',
    happened: 'One or more fields hold something that cannot be stored.',
    safe: 'Nothing was stored. Everything that you typed is kept.',
    toDo: 'Each field says beside itself what is wrong. Put it right and save again.',
    programs:
      '`errors[]` lists every fault at once: `pointer` (a JSON Pointer into the body), `code` and `detail`. Members that do not exist or are set by the server are faults too (`unknown-member`, `read-only`).',
    exchange: 'Bo creates an account with no name, half an address, and two members that no request may have.',
  },
  'precondition-required': {
    title: 'Say which version you changed',
    happened: 'The change did not say which version of the account it was made from.',
    safe: 'It was not stored, so it cannot have overwritten anything.',
    toDo: faultOfOurs,
    programs:
      'Send the version that you read as `version` in the body, or as `If-Match: "3"`. For DELETE, `?version=3` works too. `currentVersion` is what is stored now: use it only after you looked at that version.',
    exchange: 'Bo sends a new telephone number and no version.',
  },
  'idempotency-key-reused': {
    title: 'The idempotency key was used for another request',
    happened: 'A request said that it was a repetition of an earlier one, but it holds something else.',
    safe: 'The earlier request stands as it was answered; the new one was not carried out.',
    toDo: faultOfOurs,
    programs:
      'Make a new `Idempotency-Key` for every new piece of content; use one again only for exactly the same request.',
    exchange: 'Ana sends a change that changes nothing, and then a telephone number under the same key.',
  },
  'payload-too-large': {
    title: 'The body is too large',
    happened: 'What was sent is larger than 1 MiB.',
    safe: 'Nothing was stored. What you typed is still on your screen.',
    toDo: 'Shorten the notes, or split them over several accounts.',
    programs: 'Bodies may have 1 048 576 bytes. Send changed fields alone, by PATCH.',
    exchange: 'Bo sends a little more than 1 MiB of notes.',
  },
  'unsupported-media-type': {
    title: 'The media type is not supported',
    happened: 'The content was sent in a form that is not understood here.',
    safe: 'It was not looked at, and nothing was changed.',
    toDo: faultOfOurs,
    programs:
      'Send `application/json`, or `application/merge-patch+json` for PATCH, in UTF-8 and without Content-Encoding. `Accept` or `Accept-Patch` of the answer lists what is taken.',
    exchange: 'Bo sends a JSON Patch where a merge patch is taken.',
  },
  'not-acceptable': {
    title: 'No acceptable form of the answer exists',
    happened: 'The answer was asked for in a form that does not exist here.',
    safe: 'Nothing was changed.',
    toDo: faultOfOurs,
    programs:
      'Answers are `application/json`, problems `application/problem+json`, events `text/event-stream`. Allow them in `Accept`, or leave it out.',
    exchange: 'Bo asks for an account as comma-separated values.',
  },
  'method-not-allowed': {
    title: 'This method is not offered here',
    happened: 'This address exists, but it does not offer what was asked of it.',
    safe: 'Nothing was changed.',
    toDo: faultOfOurs,
    programs: '`Allow` lists the methods of this address.',
    exchange: 'Ana asks to delete the whole list.',
  },
  unauthenticated: {
    title: 'Sign in first',
    happened: 'The server does not know who you are: nobody is signed in, or the key is not valid any more.',
    safe: 'Nothing was changed. What you typed stays on your screen until you close the tab.',
    toDo: 'Sign in again, then save.',
    programs:
      'Send `Authorization: Bearer` and an API key. Keys can be revoked; a revoked one is answered like none. In a browser the session cookie says it; one that has ended is answered the same way, as is a `Truce-Person` that somebody else has signed in after.',
    exchange: 'Somebody asks for accounts without a key.',
  },
  forbidden: {
    title: 'You may not do this',
    happened: 'You may see this, but your role does not allow what you asked for.',
    safe: 'Nothing was changed.',
    toDo: 'Ask an admin of your workspace to do it, or to give you the role for it.\nCopy what you typed before you leave the page.',
    programs:
      'Viewers read, editors write, admins may also overwrite with `If-Match: *` and take reservations over. A browser request from a foreign origin is refused the same way.',
    exchange: 'Cy, who can only read, deletes an account.',
  },
  'not-found': {
    title: 'Not found',
    happened:
      'There is nothing at this address, or nothing that you are allowed to see. The two look the same on purpose.',
    safe: 'Nothing was changed.',
    toDo: 'Check the address.\nLook for the account in the list.',
    programs: 'Ids are never used again. A deleted account answers `deleted`, not this, to those who could read it.',
    exchange: 'Bo asks for an id that never was.',
  },
} as const
