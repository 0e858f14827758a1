import 'server-only'

/**
 * What a page may load and run. A script runs with this answer's nonce, or because a script that has it loads it;
 * everything comes from this server. React writes style attributes into the pages that it renders, hence the one
 * `unsafe-inline`, which is for these attributes alone.
 */
export function toContentSecurityPolicy(nonce: string, isDev = process.env.NODE_ENV === 'development'): string {
  return [
    "default-src 'self'",
    // React explains errors by eval while one develops.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ''}`,
    "script-src-attr 'none'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
  ].join('; ')
}
