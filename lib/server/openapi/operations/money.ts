import 'server-only'
import { json, type Operations } from '../operation'
import { keyed, readable, signedIn, withBody } from '../refusals'

/** Balances, and what moves them. */
export const moneyOperations: Operations = {
  '/accounts/{id}/balance': {
    get: {
      id: 'readBalance',
      tag: 'Money',
      summary: 'Read a balance',
      description: '`sequence` grows by one with every movement; the entity tag is made of it.',
      access: 'viewer',
      parameters: ['ifNoneMatch'],
      answers: [
        { status: 200, description: 'The balance, in cents.', schema: 'Balance', headers: ['ETag'] },
        { status: 304, description: 'One of the tags of `If-None-Match` is current.', headers: ['ETag'] },
      ],
      refusals: [...signedIn, ...readable, 'not-found', ['deleted', 410]],
    },
  },
  '/transfers': {
    get: {
      id: 'listTransfers',
      tag: 'Money',
      summary: 'List transfers',
      description: 'Newest first: of the workspace, or of one account. A deleted account keeps its list.',
      access: 'viewer',
      parameters: ['accountId', 'limit', 'cursor'],
      answers: [{ status: 200, description: 'A page; `nextCursor` is null on the last one.', schema: 'TransferPage' }],
      refusals: [...signedIn, ...readable, 'not-found'],
    },
    post: {
      id: 'createTransfer',
      tag: 'Money',
      summary: 'Transfer money',
      description:
        'From one account to another; `null` is the world outside, on one side at most. Both must be active (money may leave a suspended account to outside), and the sender needs it: balance and credit limit together. Needs an `Idempotency-Key`: whoever lost the answer sends the same call again, and learns what became of it.',
      access: 'editor',
      parameters: ['idempotencyKey'],
      body: { types: json, schema: 'TransferInput' },
      answers: [
        {
          status: 201,
          description: 'Moved. `balances` has the balance of each account after it, by account id.',
          schema: 'Transfer',
          headers: ['Location'],
          sometimes: ['Idempotency-Replayed'],
        },
      ],
      refusals: [...signedIn, 'forbidden', ...withBody, ...keyed, 'deleted', 'rule-violation', 'transaction-conflict'],
    },
  },
  '/transfers/{id}': {
    get: {
      id: 'readTransfer',
      tag: 'Money',
      summary: 'Read a transfer',
      access: 'viewer',
      answers: [{ status: 200, description: 'The transfer, with the accounts that it names.', schema: 'TransferItem' }],
      refusals: [...signedIn, 'not-found'],
    },
  },
}
