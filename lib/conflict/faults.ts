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

/**
 * Every fault of a parsed body, with JSON Pointers that start at `prefix`. Messages name limits and allowed values,
 * never the value that was sent.
 */
export function toFaults(error: z.ZodError, prefix: readonly string[] = []): Fault[] {
  return error.issues.flatMap((issue) => toFaultsOf(issue, [...prefix, ...issue.path.map(String)]))
}

/** A member that a request may not hold at this place. */
export function toMemberFault(path: readonly string[]): Fault {
  const isReadOnly = path.length === 1 && readOnlyMembers.has(path[0] ?? '')
  return {
    pointer: toPointer(path),
    code: isReadOnly ? 'read-only' : 'unknown-member',
    detail: isReadOnly ? 'is set by the server' : 'is not a member here',
  }
}

function toFaultsOf(issue: Issue, path: readonly string[]): Fault[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => toMemberFault([...path, key]))
  return [{ pointer: toPointer(path), code: toFaultCode(issue), detail: issue.message }]
}

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
