import 'server-only'

/** An entity tag as sent: `W/"3"` is weak. */
export interface SentTag {
  readonly isWeak: boolean
  readonly opaque: string
}

const nextTag = /[ \t]*(?:(W\/)?"([\x21\x23-\x7e\x80-\xff]*)")?[ \t]*(?:,|$)/y

/** `*`, the tags of an If-Match or If-None-Match list (RFC 9110 section 13.1), or null when it is neither. */
export function parseEntityTags(header: string): '*' | readonly SentTag[] | null {
  if (header.trim() === '*') return '*'
  const tags: SentTag[] = []
  nextTag.lastIndex = 0
  while (nextTag.lastIndex < header.length) {
    const match = nextTag.exec(header)
    if (match === null) return null
    if (match[2] !== undefined) tags.push({ isWeak: match[1] !== undefined, opaque: match[2] })
  }
  return tags.length > 0 ? tags : null
}

export const toEntityTag = (version: number): string => `"${version}"`

/** Weak comparison, as If-None-Match has it. */
export const hasTag = (tags: '*' | readonly SentTag[], version: number): boolean =>
  tags === '*' || tags.some(({ opaque }) => opaque === String(version))
