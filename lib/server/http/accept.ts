import 'server-only'

interface Range {
  readonly type: string
  readonly quality: number
}

/** Does `Accept` allow this media type (RFC 9110 section 12.5.1)? The most specific range decides. */
export function isAcceptable(header: string | null, mediaType: string): boolean {
  if (header === null || header.trim() === '' || header.trim() === '*/*') return true
  const ranges = header.split(',').map(parseRange)
  const candidates = [mediaType, `${mediaType.split('/')[0]}/*`, '*/*']
  for (const candidate of candidates) {
    const matches = ranges.filter(({ type }) => type === candidate)
    if (matches.length > 0) return matches.some(({ quality }) => quality > 0)
  }
  return false
}

function parseRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const weight = parameters.find((parameter) => parameter.startsWith('q='))
  const quality = weight === undefined ? 1 : Number(weight.slice(2))
  return { type, quality: Number.isNaN(quality) ? 1 : quality }
}
