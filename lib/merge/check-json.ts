// The door of the merge: what goes in is JSON. Contract: after it, nothing inside can run code, go in circles, or be so
// deep or large that a walk through it does not end; no getter is invoked to find that out. A value that is shared is no
// circle.
import { toPointer } from './pointer'
import type { Sides } from './sides'
import type { Json } from './types'

const maxDepth = 64
const maxSize = 5_000_000

/**
 * - `circle` it holds itself
 * - `depth` nested deeper than 64 levels
 * - `size` more than five million values, each counted as often as it is shared
 * - `number` NaN or infinite
 * - `type` a function, a symbol (also as a name), a bigint, a hole or undefined in a list
 * - `accessor` a member with a getter or setter
 * - `instance` an object that is neither plain nor a list
 */
export type InvalidJsonReason = 'circle' | 'depth' | 'size' | 'number' | 'type' | 'accessor' | 'instance'

export class InvalidJsonError extends Error {
  override readonly name = 'InvalidJsonError'
  readonly reason: InvalidJsonReason
  /** Where it stands in its side. */
  readonly pointer: string

  constructor(reason: InvalidJsonReason, path: readonly string[]) {
    const pointer = toPointer(path)
    super(`Cannot merge what is not plain JSON (${reason}) at "${pointer}"`)
    this.reason = reason
    this.pointer = pointer
  }
}

export function checkJson({ base, mine, theirs }: Sides<Json>): void {
  for (const side of [base, mine, theirs]) measure(side, { path: [], open: new Set(), known: new Map() })
}

interface Measure {
  /** Levels inside. */
  readonly depth: number
  readonly size: number
}

interface Walk {
  /** The way to the value: each level adds its name and takes it away again. */
  readonly path: string[]
  readonly open: Set<object>
  /** What was measured before, so that a shared value is walked once. */
  readonly known: Map<object, Measure>
}

const scalar: Measure = { depth: 0, size: 1 }

function measure(value: unknown, walk: Walk): Measure {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return scalar
    case 'number':
      if (!Number.isFinite(value)) throw new InvalidJsonError('number', walk.path)
      return scalar
    case 'object':
      return value === null ? scalar : (walk.known.get(value) ?? measureMembers(value, walk))
    case 'undefined':
    case 'function':
    case 'symbol':
    case 'bigint':
      throw new InvalidJsonError('type', walk.path)
  }
}

function measureMembers(holder: object, walk: Walk): Measure {
  const { path, open, known } = walk
  if (path.length >= maxDepth) throw new InvalidJsonError('depth', path)
  if (open.has(holder)) throw new InvalidJsonError('circle', path)
  const isList = Array.isArray(holder)
  if (!isList && !isPlain(holder)) throw new InvalidJsonError('instance', path)
  if (Object.getOwnPropertySymbols(holder).length > 0) throw new InvalidJsonError('type', path)
  open.add(holder)
  let depth = 1
  let size = 1
  for (const name of isList ? holder.keys() : Object.keys(holder)) {
    path.push(String(name))
    const inner = measureMember(Object.getOwnPropertyDescriptor(holder, name), isList, walk)
    depth = Math.max(depth, inner.depth + 1)
    size += inner.size
    if (path.length + inner.depth > maxDepth) throw new InvalidJsonError('depth', path)
    if (size > maxSize) throw new InvalidJsonError('size', path)
    path.pop()
  }
  open.delete(holder)
  known.set(holder, { depth, size })
  return { depth, size }
}

/** A member that is undefined is an absent one, as JSON has it; a hole in a list would move what follows. */
function measureMember(member: PropertyDescriptor | undefined, isInList: boolean, walk: Walk): Measure {
  if (member !== undefined && !('value' in member)) throw new InvalidJsonError('accessor', walk.path)
  const value: unknown = member?.value
  return value === undefined && !isInList ? scalar : measure(value, walk)
}

/** Objects of other realms have another `Object.prototype`, but that too is the end of its chain. */
function isPlain(holder: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(holder)
  return prototype === null || (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null)
}
