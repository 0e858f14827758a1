import 'server-only'
import { json, type Operations } from '../operation'
import { anyCall, withBody } from '../refusals'

/** Places to try a collision without an account of one's own. */
export const labOperations: Operations = {
  '/lab/sandboxes': {
    post: {
      id: 'createSandbox',
      tag: 'Lab',
      summary: 'Make a sandbox',
      description:
        'A workspace for an hour, with two people and their keys, and an account as the scenario needs it. Its keys open nothing else, and nothing else opens it. Where the operator has not switched the lab on (`TRUCE_LAB=1`; on in the demo), 404.',
      access: 'public',
      body: { types: json, schema: 'SandboxWish' },
      answers: [{ status: 201, description: 'The sandbox. Its keys are not shown again.', schema: 'Sandbox' }],
      refusals: ['forbidden', ...anyCall, ...withBody, 'not-found', 'transaction-conflict'],
    },
  },
}
