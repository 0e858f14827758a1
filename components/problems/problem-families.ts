import type { ProblemCode } from '@/lib/client/problem-codes'

/** The codes as the index lists them, by the family of their status. */
export const problemFamilies = {
  conflict: {
    statuses: '409, 410, 412, 423',
    codes: [
      'stale-version',
      'deleted',
      'duplicate',
      'rule-violation',
      'transaction-conflict',
      'request-in-flight',
      'locked',
    ],
  },
  request: {
    statuses: '400, 405, 406, 413, 415, 422, 428',
    codes: [
      'invalid-request',
      'method-not-allowed',
      'not-acceptable',
      'payload-too-large',
      'unsupported-media-type',
      'validation-failed',
      'idempotency-key-reused',
      'precondition-required',
    ],
  },
  access: { statuses: '401, 403, 404', codes: ['unauthenticated', 'forbidden', 'not-found'] },
  moment: { statuses: '429, 500, 503', codes: ['too-many-requests', 'internal-error', 'unavailable'] },
} as const satisfies Readonly<Record<string, { statuses: string; codes: readonly ProblemCode[] }>>

export const problemFamilyNames = [
  'conflict',
  'request',
  'access',
  'moment',
] as const satisfies readonly (keyof typeof problemFamilies)[]
