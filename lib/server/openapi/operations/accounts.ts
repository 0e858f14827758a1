import 'server-only'
import { json, mergePatch, type Operations } from '../operation'
import { keyed, readable, signedIn, versioned, withBody } from '../refusals'

const saved = { status: 200, schema: 'Account', headers: ['ETag'] } as const

/** Accounts themselves. */
export const accountOperations: Operations = {
  '/accounts': {
    get: {
      id: 'listAccounts',
      tag: 'Accounts',
      summary: 'List accounts',
      description: 'Pages follow a cursor, so rows that change in between neither repeat nor hide others.',
      access: 'viewer',
      parameters: ['q', 'status', 'tag', 'sort', 'limit', 'cursor'],
      answers: [{ status: 200, description: 'A page; `nextCursor` is null on the last one.', schema: 'AccountPage' }],
      refusals: [...signedIn, ...readable],
    },
    post: {
      id: 'createAccount',
      tag: 'Accounts',
      summary: 'Create an account',
      description:
        'What is left out is empty. An account may be created in any status. The e-mail address is unique in its workspace, compared in lower case and with the domain in its ASCII form.',
      access: 'editor',
      parameters: ['idempotencyKey'],
      body: { types: json, schema: 'AccountInput' },
      answers: [
        {
          status: 201,
          description: 'Created, in version 1.',
          schema: 'Account',
          headers: ['ETag', 'Location'],
          sometimes: ['Idempotency-Replayed'],
        },
      ],
      refusals: [
        ...signedIn,
        'forbidden',
        ...withBody,
        ...keyed,
        'rule-violation',
        'duplicate',
        'transaction-conflict',
      ],
    },
  },
  '/accounts/matches': {
    get: {
      id: 'findMatches',
      tag: 'Accounts',
      summary: 'Find accounts that are the same, or may be',
      description:
        'While an account is typed: the one that has the e-mail address already, and up to five with the same phone, or of the same company with a similar name. At least one of the parameters. 60 times a minute for each person.',
      access: 'editor',
      parameters: ['email', 'phone', 'company', 'name', 'except'],
      answers: [{ status: 200, description: 'What was found.', schema: 'Matches' }],
      refusals: [...signedIn, 'forbidden', ...readable, 'too-many-requests'],
    },
  },
  '/accounts/{id}': {
    get: {
      id: 'readAccount',
      tag: 'Accounts',
      summary: 'Read an account',
      access: 'viewer',
      parameters: ['ifNoneMatch'],
      answers: [
        { ...saved, description: 'The account as it is stored.' },
        { status: 304, description: 'One of the tags of `If-None-Match` is current.', headers: ['ETag'] },
      ],
      refusals: [...signedIn, ...readable, 'not-found', ['deleted', 410]],
    },
    put: {
      id: 'replaceAccount',
      tag: 'Accounts',
      summary: 'Replace an account',
      description:
        'All writable members; what is left out becomes empty. Needs the version that it starts from, in the body or as `If-Match`.',
      access: 'editor',
      parameters: ['ifMatch', 'prefer', 'leaseFence', 'idempotencyKey'],
      body: { types: json, schema: 'AccountReplacement' },
      answers: [
        {
          ...saved,
          description: 'The account as it is stored now. What changes nothing makes no version.',
          sometimes: ['Preference-Applied', 'Idempotency-Replayed'],
        },
      ],
      refusals: [...signedIn, ...versioned, ...withBody, ...keyed, 'duplicate'],
    },
    patch: {
      id: 'changeAccount',
      tag: 'Accounts',
      summary: 'Change an account',
      description:
        'A JSON merge patch (RFC 7396): members that are left out stay, `null` empties. It is applied to the account *as of the version sent*. Needs that version, in the body or as `If-Match`. `resolution` tells history how a conflict was settled.',
      access: 'editor',
      parameters: ['ifMatch', 'prefer', 'leaseFence', 'idempotencyKey'],
      body: { types: mergePatch, schema: 'AccountPatch' },
      answers: [
        {
          ...saved,
          description: 'The account as it is stored now. What changes nothing makes no version.',
          sometimes: ['Preference-Applied', 'Idempotency-Replayed'],
        },
      ],
      refusals: [...signedIn, ...versioned, ...withBody, ...keyed, 'duplicate'],
    },
    delete: {
      id: 'deleteAccount',
      tag: 'Accounts',
      summary: 'Delete an account',
      description: 'Leaves a tombstone that can be restored for 30 days. Needs `If-Match` or `?version=`.',
      access: 'editor',
      parameters: ['ifMatch', 'version', 'leaseFence', 'idempotencyKey'],
      answers: [{ status: 204, description: 'Deleted.', sometimes: ['Idempotency-Replayed'] }],
      refusals: [...signedIn, ...versioned, ...keyed],
    },
  },
  '/accounts/{id}/merge': {
    post: {
      id: 'previewMerge',
      tag: 'Accounts',
      summary: 'Merge without saving',
      description:
        'What a save of `changes` over `version` would come to by now: the merged record, the verdict on each change, and the rules that it would break.',
      access: 'viewer',
      body: { types: json, schema: 'MergeRequest' },
      answers: [{ status: 200, description: 'The merge; nothing is stored.', schema: 'MergePreview' }],
      refusals: [...signedIn, 'not-found', 'deleted', ...withBody],
    },
  },
}
