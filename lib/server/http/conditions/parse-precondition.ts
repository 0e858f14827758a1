import 'server-only'
import { versionSchema } from '@/lib/accounts/account'
import type { Precondition, VersionTag } from '@/lib/server/accounts/change/precondition'
import { type Parsed, parsed, refuse, refuseInvalid } from '../answer'
import { parseEntityTags, type SentTag } from './entity-tags'

export interface SentPrecondition {
  readonly ifMatch: string | null
  /** The `version` member as it was sent; undefined when there is none. */
  readonly version: unknown
  readonly currentVersion: number
}

/**
 * The precondition of a write: 428 without one, 400 when its form is wrong or its parts disagree. Null when the only
 * one is a `version` that is no version: the body's other faults are then reported with it.
 */
export function parsePrecondition({ ifMatch, version, currentVersion }: SentPrecondition): Parsed<Precondition | null> {
  const sent = ifMatch === null ? null : parseIfMatch(ifMatch)
  if (sent !== null && !sent.ok) return sent
  const tags = sent?.value ?? null
  if (tags === null && version === undefined) return refuseUnconditional(currentVersion)
  const read = versionSchema.safeParse(version)
  if (!read.success) return parsed(tags && { version: null, tags })
  if (tags !== null && !agrees(tags, read.data))
    return refuseInvalid('version-mismatch', 'If-Match and version name different versions.')
  return parsed({ version: read.data, tags })
}

/** A forced write and a write on a known version are two different things. */
const agrees = (tags: '*' | readonly VersionTag[], version: number) =>
  tags !== '*' && tags.some((tag) => tag.version === version)

function parseIfMatch(header: string): Parsed<'*' | readonly VersionTag[]> {
  const tags = parseEntityTags(header)
  if (tags === '*') return parsed(tags)
  const versions = tags?.map(toVersionTag)
  if (versions === undefined || !versions.every((tag) => tag !== null))
    return refuseInvalid('malformed-header', 'If-Match must be "<version>" in double quotes, a list of these, or *.')
  return parsed(versions)
}

function toVersionTag({ opaque, isWeak }: SentTag): VersionTag | null {
  const read = /^[1-9]\d{0,9}$/.test(opaque) ? versionSchema.safeParse(Number(opaque)) : null
  return read?.success ? { version: read.data, isWeak } : null
}

const refuseUnconditional = (currentVersion: number) =>
  refuse({
    code: 'precondition-required',
    detail:
      'Say which version your change starts from: as the member "version" (?version= for DELETE) ' +
      'or as the header If-Match: "<version>". Read the account again if you do not know it.',
    currentVersion,
  })
