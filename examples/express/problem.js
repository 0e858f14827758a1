import { randomUUID } from 'node:crypto'

const titles = {
  'invalid-request': 'The request cannot be read',
  unauthenticated: 'Sign in first',
  'not-found': 'Not found',
  'method-not-allowed': 'This method is not offered here',
  'stale-version': 'Somebody saved a newer version',
  'payload-too-large': 'The body is too large',
  'unsupported-media-type': 'The media type is not supported',
  'validation-failed': 'Some members are not valid',
  'precondition-required': 'Say which version you changed',
  'internal-error': 'Something went wrong here',
}

/** A refusal; thrown by whoever finds the fault, and answered in one place. */
export class Problem extends Error {
  constructor(status, code, detail, { headers = {}, ...members } = {}) {
    super(detail)
    Object.assign(this, { status, code, headers, members })
  }
}

/** RFC 9457. */
export function sendProblem(req, res, { status, code, message: detail, headers, members }) {
  const requestId = randomUUID()
  const frame = { type: `/problems/${code}`, title: titles[code], status, detail, instance: req.originalUrl }
  res.status(status).set({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers })
  res.end(JSON.stringify({ ...frame, code, requestId, ...members }))
}
