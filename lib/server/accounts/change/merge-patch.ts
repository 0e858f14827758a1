import 'server-only'

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * `target` with a merge patch applied (RFC 7396), with one difference: a null for a member that is not there stays, so
 * that the schema which reads the result still sees members that it does not know.
 */
export function applyMergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch
  const result: Record<string, unknown> = isObject(target) ? { ...target } : {}
  for (const [name, value] of Object.entries(patch)) {
    if (value === null && Object.hasOwn(result, name)) delete result[name]
    else result[name] = value === null ? null : applyMergePatch(result[name], value)
  }
  return result
}
