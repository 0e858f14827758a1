const localPart = /^[^\s@<>()[\]\\,;:"\p{Cc}.]+(?:\.[^\s@<>()[\]\\,;:"\p{Cc}.]+)*$/u
const forbiddenInDomain = /[\s/?#%@:<>\\^|[\]\p{Cc}]/u
const asciiLabel = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/** The domain in lower-case ASCII (UTS 46, by the platform's URL parser) without a final dot, or null. */
function toAsciiDomain(domain: string): string | null {
  if (domain === '' || forbiddenInDomain.test(domain)) return null
  const name = domain.replace(/[.。．｡]$/u, '')
  if (!URL.canParse(`http://${name}/`)) return null
  const ascii = new URL(`http://${name}/`).hostname
  const labels = ascii.split('.')
  const isName =
    labels.length > 1 && labels.every((label) => asciiLabel.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '')
  return isName && ascii.length <= 253 ? ascii : null
}

/**
 * The key by which two spellings are one address: trimmed, NFC, lower-case, the domain in ASCII, no final dot.
 * `+tag` and dots of the local part are kept. Null when it is no e-mail address (RFC 5321 names, RFC 6531 letters).
 */
export function toEmailKey(email: string): string | null {
  const text = email.trim().normalize('NFC')
  const at = text.lastIndexOf('@')
  const local = text.slice(0, at)
  if (at < 1 || !localPart.test(local) || new TextEncoder().encode(local).length > 64) return null
  const domain = toAsciiDomain(text.slice(at + 1))
  return domain === null ? null : `${local.toLowerCase().normalize('NFC')}@${domain}`
}
