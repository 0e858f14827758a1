import 'server-only'
import { json, mergePatch, type Operations } from '../operation'
import { keyed, readable, signedIn, withBody } from '../refusals'

/** Who is writing an account, and what that means in a workspace. */
export const leaseOperations: Operations = {
  '/accounts/{id}/lease': {
    get: {
      id: 'readLease',
      tag: 'Leases',
      summary: 'Read the lease of an account',
      access: 'viewer',
      answers: [
        { status: 200, description: 'Who holds it (null: nobody), and the lease policy.', schema: 'LeaseReading' },
      ],
      refusals: [...signedIn, 'not-found', ['deleted', 410]],
    },
    put: {
      id: 'takeLease',
      tag: 'Leases',
      summary: 'Take, renew or take over the lease',
      description:
        'Ends after `ttlSeconds` by the clock of the server unless it is renewed. `fence` grows with every holder: send it as `Lease-Fence` with writes. `takeOver` is for admins, and for one’s own lease in another tab.',
      access: 'editor',
      body: { types: json, schema: 'LeaseInput' },
      answers: [{ status: 200, description: 'The lease is yours.', schema: 'HeldLease' }],
      refusals: [...signedIn, 'forbidden', 'not-found', 'deleted', ...withBody, 'locked', 'transaction-conflict'],
    },
    delete: {
      id: 'releaseLease',
      tag: 'Leases',
      summary: 'Give the lease back',
      access: 'editor',
      parameters: ['tab'],
      answers: [{ status: 204, description: 'It is not yours any more, or never was anybody’s.' }],
      refusals: [...signedIn, 'forbidden', ...readable, 'not-found', 'transaction-conflict'],
    },
  },
  '/workspace': {
    get: {
      id: 'readWorkspace',
      tag: 'Leases',
      summary: 'Read the settings of the workspace',
      access: 'viewer',
      answers: [{ status: 200, description: 'The settings.', schema: 'Workspace', headers: ['ETag'] }],
      refusals: [...signedIn],
    },
    patch: {
      id: 'changeWorkspace',
      tag: 'Leases',
      summary: 'Change the settings of the workspace',
      description:
        'Needs the version that it starts from, in the body or as `If-Match`. A stale one is `precondition-required` with the current version: there is nothing to merge.',
      access: 'admin',
      parameters: ['ifMatch', 'idempotencyKey'],
      body: { types: mergePatch, schema: 'WorkspacePatch' },
      answers: [
        {
          status: 200,
          description: 'The settings as they are now.',
          schema: 'Workspace',
          headers: ['ETag'],
          sometimes: ['Idempotency-Replayed'],
        },
      ],
      refusals: [
        ...signedIn,
        'forbidden',
        ...withBody,
        ...keyed,
        'transaction-conflict',
        'precondition-required',
        ['precondition-required', 409],
        ['precondition-required', 412],
      ],
    },
  },
}
