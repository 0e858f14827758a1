import type { z } from 'zod'
import { toPointer } from '@/lib/merge'
import type { Fault } from './problem'

/** Members of an account that are answered and never taken. */
const readOnlyMembers: ReadonlySet<string> = new Set([
  'id',
  'version',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
])

type Issue = z.core.$ZodIssue

/** A body of 1 MiB can hold hundreds of thousands of faults; the answer says how many it leaves out. */
const maxFaults = 1_000

/**
 * Every fault of a parsed body, with JSON Pointers that start at `prefix`. Messages name limits and allowed values,
 * never the value that was sent.
 */
export function toFaults(error: z.ZodError, prefix: readonly string[] = []): Fault[] {
  const faults = dropRepeated(error.issues.flatMap((issue) => toFaultsOf(issue, prefix)))
  const more = faults.length - maxFaults
  if (more <= 0) return faults
  const rest = { pointer: toPointer(prefix), code: 'more-faults', detail: `has ${more} more faults` }
  return [...faults.slice(0, maxFaults), rest]
}

/** A number past every limit is past each of them: that is one fault, told by the narrowest, which is checked last. */
const dropRepeated = (faults: readonly Fault[]): Fault[] => [
  ...new Map(faults.map((fault) => [`${fault.pointer} ${fault.code}`, fault])).values(),
]

function toFaultsOf(issue: Issue, prefix: readonly string[]): Fault[] {
  const inside = issue.path.map(String)
  const path = [...prefix, ...inside]
  if (issue.code !== 'unrecognized_keys') {
    const code = toFaultCode(issue)
    return [{ pointer: toPointer(path), code, detail: code === 'required' ? 'is required' : issue.message }]
  }
  return issue.keys.map((key) => {
    const isReadOnly = inside.length === 0 && readOnlyMembers.has(key)
    return {
      pointer: toPointer([...path, shorten(key)]),
      code: isReadOnly ? 'read-only' : 'unknown-member',
      detail: isReadOnly ? 'is set by the server' : 'is not a member here',
    }
  })
}

/** A name that nobody knows may be as long as the body. */
const shorten = (name: string): string => (name.length > 100 ? `${name.slice(0, 100)}…` : name)

function toFaultCode(issue: Issue): string {
  switch (issue.code) {
    case 'custom':
      return typeof issue.params?.code === 'string' ? issue.params.code : 'invalid'
    case 'invalid_type':
      return /received undefined$/.test(issue.message) ? 'required' : 'invalid-type'
    case 'too_big':
      return issue.origin === 'array' ? 'too-many' : 'too-big'
    case 'too_small':
      return 'too-small'
    case 'invalid_value':
      return 'invalid-value'
    case 'invalid_format':
      return 'invalid-format'
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return 'invalid'
  }
}
