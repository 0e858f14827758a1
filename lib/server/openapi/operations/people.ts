import 'server-only'
import { json, mergePatch, type Operations } from '../operation'
import { anyCall, keyed, signedIn, withBody } from '../refusals'

const gone = ['forbidden', 'not-found', ...keyed, 'transaction-conflict'] as const

/** Who belongs to a workspace, who is invited into it, and the keys that act for its people. */
export const peopleOperations: Operations = {
  '/members': {
    get: {
      id: 'listMembers',
      tag: 'People and keys',
      summary: 'List the members of the workspace',
      description: 'By name. Only admins see e-mail addresses.',
      access: 'viewer',
      answers: [{ status: 200, description: 'Everybody in it.', schema: 'MemberList' }],
      refusals: [...signedIn],
    },
  },
  '/members/{personId}': {
    patch: {
      id: 'changeMember',
      tag: 'People and keys',
      summary: 'Change the role of a member',
      description:
        'Takes effect at once, for the keys of that person, too: a key never does more than its person may. The last admin stays one: 422 with the code `last-admin`. The open invitations of somebody who is no admin any more are revoked.',
      access: 'admin',
      parameters: ['idempotencyKey'],
      body: { types: mergePatch, schema: 'MemberInput' },
      answers: [
        {
          status: 200,
          description: 'The member as they are now.',
          schema: 'Member',
          sometimes: ['Idempotency-Replayed'],
        },
      ],
      refusals: [...signedIn, ...withBody, ...gone],
    },
    delete: {
      id: 'removeMember',
      tag: 'People and keys',
      summary: 'Remove a member, or leave',
      description:
        'Everybody may leave; only admins remove others. Ends their keys here, their open invitations and their event streams. What they did stays in the history under their name. The last admin cannot go: 422 with the code `last-admin`.',
      access: 'viewer',
      parameters: ['idempotencyKey'],
      answers: [{ status: 204, description: 'They are no member any more.', sometimes: ['Idempotency-Replayed'] }],
      refusals: [...signedIn, ...gone, 'validation-failed'],
    },
  },
  '/invitations': {
    get: {
      id: 'listInvitations',
      tag: 'People and keys',
      summary: 'List the invitations into the workspace',
      description: 'Newest first, whatever became of them; 200 at most. Their links are not among it.',
      access: 'admin',
      answers: [{ status: 200, description: 'The invitations.', schema: 'InvitationList' }],
      refusals: [...signedIn, 'forbidden'],
    },
    post: {
      id: 'createInvitation',
      tag: 'People and keys',
      summary: 'Invite somebody by a link',
      description:
        'The link lets one person in, once, until it expires. It is answered here and never again: only a hash of it is stored. Sent twice, it makes two: an `Idempotency-Key` would need the answer to be stored.',
      access: 'admin',
      body: { types: json, schema: 'InvitationInput' },
      answers: [{ status: 201, description: 'The invitation with its link.', schema: 'NewInvitation' }],
      refusals: [...signedIn, 'forbidden', ...withBody, 'request-in-flight', 'transaction-conflict'],
    },
  },
  '/invitations/{id}': {
    delete: {
      id: 'revokeInvitation',
      tag: 'People and keys',
      summary: 'Revoke an invitation',
      description: 'One that is used, expired or revoked already stays as it is.',
      access: 'admin',
      parameters: ['idempotencyKey'],
      answers: [{ status: 204, description: 'Its link opens nothing any more.', sometimes: ['Idempotency-Replayed'] }],
      refusals: [...signedIn, ...gone],
    },
  },
  '/invitations/by-token/{token}': {
    get: {
      id: 'openInvitation',
      tag: 'People and keys',
      summary: 'Read an invitation by its link',
      access: 'public',
      answers: [
        { status: 200, description: 'Who invites into what, and whether it is open.', schema: 'OpenedInvitation' },
      ],
      refusals: [...anyCall, 'not-found'],
    },
  },
  '/invitations/by-token/{token}/accept': {
    post: {
      id: 'acceptInvitation',
      tag: 'People and keys',
      summary: 'Accept an invitation',
      description:
        'As whoever calls, from whatever workspace. Of several who accept at once one gets in. A member stays what they are, and the invitation stays open. One that is not open is 422 with the code `invitation-used`, `invitation-revoked` or `invitation-expired`.',
      access: 'viewer',
      parameters: ['idempotencyKey'],
      answers: [
        {
          status: 200,
          description: 'Where the caller is a member now, and as what.',
          schema: 'Joined',
          sometimes: ['Idempotency-Replayed'],
        },
      ],
      refusals: [...signedIn, 'not-found', ...keyed, 'validation-failed', 'transaction-conflict'],
    },
  },
  '/keys': {
    get: {
      id: 'listKeys',
      tag: 'People and keys',
      summary: 'List the API keys in use',
      description: 'One’s own, newest first; admins see those of everybody in the workspace.',
      access: 'viewer',
      answers: [{ status: 200, description: 'The keys, without what is secret of them.', schema: 'ApiKeyList' }],
      refusals: [...signedIn],
    },
    post: {
      id: 'createKey',
      tag: 'People and keys',
      summary: 'Make an API key',
      description:
        'It acts as the caller, with the lower of its own role and theirs. It is answered here and never again: only a hash of it is stored. Sent twice, it makes two: an `Idempotency-Key` would need the answer to be stored.',
      access: 'viewer',
      body: { types: json, schema: 'ApiKeyInput' },
      answers: [{ status: 201, description: 'The key.', schema: 'NewApiKey' }],
      refusals: [...signedIn, ...withBody, 'request-in-flight', 'forbidden', 'transaction-conflict'],
    },
  },
  '/keys/{id}': {
    delete: {
      id: 'revokeKey',
      tag: 'People and keys',
      summary: 'Revoke an API key',
      description: 'One’s own, or as an admin anybody’s. Repeating it changes nothing.',
      access: 'viewer',
      parameters: ['idempotencyKey'],
      answers: [{ status: 204, description: 'It opens nothing any more.', sometimes: ['Idempotency-Replayed'] }],
      refusals: [...signedIn, 'not-found', ...keyed, 'transaction-conflict'],
    },
  },
}
