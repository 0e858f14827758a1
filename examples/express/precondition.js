import { Problem } from './problem.js'

const maxVersion = 2_147_483_647
const isVersion = (value) => Number.isInteger(value) && value >= 1 && value <= maxVersion

/**
 * What a write asks of the stored version. `accepts` are the versions over which it may be done, `base` the one that its
 * author saw, `status` what a refusal travels under. A false header is 412 (RFC 9110 section 13.1.1), a false member 409.
 */
export function readPrecondition(ifMatch, version, stored) {
  if (ifMatch === undefined && version === undefined)
    throw new Problem(
      428,
      'precondition-required',
      'Say which version your change starts from: as "version", or as If-Match.',
      {
        currentVersion: stored.version,
      },
    )
  const tags = ifMatch === undefined ? null : parseIfMatch(ifMatch)
  if (version !== undefined && !isVersion(version)) {
    const errors = [
      { pointer: '/version', code: 'invalid', detail: `A version is a whole number from 1 to ${maxVersion}.` },
    ]
    throw new Problem(422, 'validation-failed', 'The version is none.', { errors })
  }
  if (tags === null) return { accepts: [version], base: version, status: 409 }
  if (version !== undefined && !tags.some((tag) => tag.version === version))
    throw invalid('version-mismatch', 'If-Match and version name different versions.')
  // A weak tag names a base, and never matches.
  const accepts = tags.flatMap((tag) => (tag.isWeak ? [] : [tag.version]))
  const wanted = version === undefined ? accepts : accepts.filter((accepted) => accepted === version)
  return { accepts: wanted, base: version ?? tags[0].version, status: 412 }
}

function parseIfMatch(header) {
  const tags = header.split(',').map((text) => /^\s*(W\/)?"([1-9]\d{0,9})"\s*$/.exec(text))
  if (tags.includes(null))
    throw invalid('malformed-header', 'If-Match must be "<version>" in double quotes, or a list of these.')
  return tags.map(([, weak, digits]) => ({ isWeak: weak !== undefined, version: Number(digits) }))
}

export const invalid = (reason, detail) => new Problem(400, 'invalid-request', detail, { reason })
