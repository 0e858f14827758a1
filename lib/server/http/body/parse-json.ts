import 'server-only'
import { type Parsed, parsed, refuseInvalid } from '../answer'

export const maxDepth = 32

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
const decoder = new TextDecoder('utf-8', { fatal: true })

/** The JSON value of a body: UTF-8 (a BOM is ignored), not too deep, no member twice, no member that names a prototype. */
export function parseJson(bytes: Uint8Array): Parsed<unknown> {
  const text = decode(bytes)
  if (text === null) return refuseInvalid('invalid-encoding', 'The body is not UTF-8.')
  const { depth, memberCount } = measure(text)
  if (depth > maxDepth) return refuseInvalid('too-deep', `The body is nested deeper than ${maxDepth} levels.`)
  const result = parseText(text)
  if (!result.ok) return result
  const members = countMembers(result.value)
  if (members === null)
    return refuseInvalid('forbidden-key', 'The body has a member named __proto__, constructor or prototype.')
  if (members !== memberCount) return refuseInvalid('duplicate-key', 'An object in the body has a member twice.')
  return result
}

function decode(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

function parseText(text: string): Parsed<unknown> {
  if (text.trim() === '') return refuseInvalid('malformed-json', 'The body is empty.')
  try {
    return parsed<unknown>(JSON.parse(text))
  } catch {
    return refuseInvalid('malformed-json', 'The body is not JSON.')
  }
}

/**
 * The deepest nesting and, for well-formed JSON, the number of members as written (each has one colon outside of
 * strings). One pass without recursion, so it is safe before any parser. JSON.parse keeps the last of two members with
 * one name: fewer names in its result than members in the text means that one was given twice.
 */
function measure(text: string): { readonly depth: number; readonly memberCount: number } {
  let level = 0
  let depth = 0
  let memberCount = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '"') at = findStringEnd(text, at)
    else if (character === ':') memberCount++
    else if (character === '{' || character === '[') depth = Math.max(depth, ++level)
    else if (character === '}' || character === ']') level--
  }
  return { depth, memberCount }
}

function findStringEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end
    while (text[before - 1] === '\\') before--
    if ((end - before) % 2 === 0) return end
  }
  return text.length
}

/** How many members all objects have; null when one of them names a prototype. */
function countMembers(value: unknown): number | null {
  if (typeof value !== 'object' || value === null) return 0
  const names = Array.isArray(value) ? [] : Object.keys(value)
  if (names.some((name) => forbiddenKeys.has(name))) return null
  let count = names.length
  for (const item of Object.values(value)) {
    const inside = countMembers(item)
    if (inside === null) return null
    count += inside
  }
  return count
}
