/** Problems of the service, and of too much at once. */
export const problemsOfService = {
  'too-many-requests': {
    title: 'Too many requests',
    happened: 'More came from you than is answered in that time, or at once.',
    safe: 'The request was not carried out. What you typed is still on your screen.',
    toDo: 'Wait a moment, then try again.',
    programs: 'Wait for `Retry-After` seconds, with some jitter. The request was not looked at.',
    exchange: 'Cy has 30 event streams open already, and asks for one more.',
  },
  'internal-error': {
    title: 'Something went wrong here',
    happened: 'Something broke on our side.',
    safe: 'What was saved before is safe. What you typed is still on your screen.',
    toDo: 'Save again: if the first attempt arrived after all, nothing is stored twice.\nIf it happens again, tell your admin the support id that stands beside the message.',
    programs:
      '`outcome` is `not-applied` only when that is certain, else `unknown`. Read the account before you repeat a write without an `Idempotency-Key`. The log holds the `requestId`.',
    exchange: 'A defect comes up in the middle of a write.',
  },
  unavailable: {
    title: 'Not available at the moment',
    happened: 'The server is starting, stopping, or cannot reach its database.',
    safe: 'What was saved before is safe. What you typed is still on your screen.',
    toDo: 'Try again in a few seconds.',
    programs:
      'Wait for `Retry-After`. `outcome` is `not-applied` only when that is certain. `GET /api/ready` answers 200 once it works again.',
    exchange: 'The database cannot be reached when Bo saves.',
  },
} as const
