import 'server-only'

/** The path of a request as it was sent, without its query; backslashes as the slashes that URL parsers make of them. */
export const toRawPath = (target: string): string => (/^[^?#]*/.exec(target)?.[0] ?? '').replaceAll('\\', '/')

/** Whether a path is the API's, in any spelling that a lenient reader could take for it. */
export const isApiPath = (rawPath: string): boolean => /^\/+api(\/|$)/i.test(tryDecode(rawPath) ?? rawPath)

/** Null where the percent-encoding is not that of UTF-8. */
export function tryDecode(rawPath: string): string | null {
  try {
    return decodeURIComponent(rawPath)
  } catch {
    return null
  }
}

/** The absolute form (`GET http://host/path`, RFC 9112 section 3.2.2) as the path that it means. */
export function toOriginForm(target: string): string {
  if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return target
  const { pathname, search } = new URL(target)
  return `${pathname}${search}`
}
