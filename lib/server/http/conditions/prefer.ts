import 'server-only'

/** Does the caller ask for `conflict=merge` (RFC 7240)? The first preference of a name counts. */
export function prefersMerge(header: string | null): boolean {
  if (header === null) return false
  const preferences = header.split(',').map((text) => (text.split(';')[0] ?? '').split('='))
  const [, value = ''] = preferences.find(([name = '']) => name.trim().toLowerCase() === 'conflict') ?? []
  return (
    value
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .toLowerCase() === 'merge'
  )
}
