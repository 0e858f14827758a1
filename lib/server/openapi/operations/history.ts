import 'server-only'
import { json, type Operations } from '../operation'
import { keyed, readable, signedIn, versioned, withBody } from '../refusals'

const sometimes = ['Preference-Applied', 'Idempotency-Replayed'] as const

/** What happened to an account, and the ways back. */
export const historyOperations: Operations = {
  '/accounts/{id}/revisions': {
    get: {
      id: 'listRevisions',
      tag: 'History',
      summary: 'List the versions of an account',
      description: 'Newest first: who, when, which fields, and how a conflict was settled. Of a deleted account, too.',
      access: 'viewer',
      parameters: ['limit', 'cursor'],
      answers: [{ status: 200, description: 'A page; `nextCursor` is null on the last one.', schema: 'RevisionPage' }],
      refusals: [...signedIn, 'not-found', ...readable],
    },
  },
  '/accounts/{id}/revisions/{version}': {
    get: {
      id: 'readRevision',
      tag: 'History',
      summary: 'Read an account as it was',
      access: 'viewer',
      answers: [
        {
          status: 200,
          description: 'The whole account as of that version, and both values of each decision.',
          schema: 'RevisionWithAccount',
        },
      ],
      refusals: [...signedIn, 'not-found'],
    },
  },
  '/accounts/{id}/undo': {
    post: {
      id: 'undoChange',
      tag: 'History',
      summary: 'Undo the newest change',
      description:
        'A new version that reverts exactly what `version` changed; 409 `stale-version` where it is not the newest any more. Creating and restoring cannot be undone (422).',
      access: 'editor',
      parameters: ['ifMatch', 'leaseFence', 'idempotencyKey'],
      body: { types: json, schema: 'Undo', isOptional: true },
      answers: [
        {
          status: 200,
          description: 'The account as it is stored now. An undo that was done already changes nothing.',
          schema: 'Account',
          headers: ['ETag'],
          sometimes,
        },
      ],
      refusals: [...signedIn, ...versioned, ...withBody, ...keyed, 'duplicate'],
    },
  },
  '/accounts/{id}/restore': {
    post: {
      id: 'restoreAccount',
      tag: 'History',
      summary: 'Restore a deleted account',
      description:
        '`version` is the `lastVersion` of the tombstone. `changes` is a merge patch, applied in the same version. Of an account that is not deleted: nothing without `changes`, else like PATCH.',
      access: 'editor',
      parameters: ['ifMatch', 'prefer', 'leaseFence', 'idempotencyKey'],
      body: { types: json, schema: 'Restore', isOptional: true },
      answers: [
        {
          status: 200,
          description: 'The account as it is stored now.',
          schema: 'Account',
          headers: ['ETag'],
          sometimes,
        },
      ],
      refusals: [...signedIn, ...versioned, ...withBody, ...keyed, 'duplicate'],
    },
  },
}
