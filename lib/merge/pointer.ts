// JSON Pointers (RFC 6901). Contract: parsePointer(toPointer(path)) is the path, for any strings.

/** `['a/b', '0']` becomes `/a~1b/0`; the empty path is `''`, the whole value. */
export function toPointer(path: readonly string[]): string {
  return path.map((segment) => `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** The path of a pointer. Null when it is not a pointer: no leading slash, or a `~` that escapes nothing. */
export function parsePointer(pointer: string): string[] | null {
  if (pointer === '') return []
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return null
  return pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
}
