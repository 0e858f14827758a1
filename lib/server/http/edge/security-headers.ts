import 'server-only'

const always = [
  ['x-content-type-options', 'nosniff'],
  // Not `no-referrer`: with it a browser sends `Origin: null` from our own pages. Links in mails carry tokens.
  ['referrer-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['x-frame-options', 'SAMEORIGIN'],
] as const

/** Browsers keep to https for a year once they have seen it. */
const onHttps = ['strict-transport-security', 'max-age=31536000'] as const

/** Answers of the API are data, whatever a browser is made to do with them. */
const policyOfData = "default-src 'none'; frame-ancestors 'none'; sandbox"
/** For what is neither page nor data. Each page has a policy of its own instead, with a nonce. */
const policyOfFiles = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'"

/** The headers of every answer of this server, whoever writes it. */
export function toSecurityHeaders(options: { readonly isApi: boolean; readonly appOrigin: string }) {
  return [
    ...always,
    ['content-security-policy', options.isApi ? policyOfData : policyOfFiles] as const,
    ...(options.appOrigin.startsWith('https:') ? [onHttps] : []),
  ]
}
