// Which of two values counts further: numbers, versions, dates. Contract: null where they are none, or count the same.
import type { Json, SuggestionReason } from '../types'

export interface Comparison {
  /** Above 0 where the first is higher. */
  readonly order: number
  readonly reason: SuggestionReason & ('higher' | 'later')
}

export function compareCounts(a: Json, b: Json): Comparison | null {
  if (typeof a === 'number' && typeof b === 'number') return a === b ? null : { order: a - b, reason: 'higher' }
  if (typeof a !== 'string' || typeof b !== 'string') return null
  if (isDate(a) && isDate(b)) return a === b ? null : { order: a < b ? -1 : 1, reason: 'later' }
  if (isPhone(a) || isPhone(b)) return null
  const order = compareVersions(a, b)
  return order === 0 ? null : { order, reason: 'higher' }
}

const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d(?:$|T)/.test(text)

/** Digits in groups, as of a telephone: a name, not a count. */
const isPhone = (text: string): boolean =>
  /^\s*(?:\+\d|\(\d|0\d)[\d\s()/.-]{5,}$/.test(text) || /^\d+(?:\s\d+){2,}$/.test(text)

/** The first numbers that differ decide, where what stands before them differs in `^`, `~`, `v` and the like at most. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [toVersion(a), toVersion(b)]
  if (left === null || right === null || left.name !== right.name) return 0
  for (let index = 0; index < Math.max(left.numbers.length, right.numbers.length); index++) {
    const order = (left.numbers[index] ?? 0) - (right.numbers[index] ?? 0)
    if (order !== 0) return order
  }
  if ((left.rest === '') !== (right.rest === '')) return left.rest === '' ? 1 : -1
  return compareParts(left.rest, right.rest)
}

interface Version {
  readonly name: string
  readonly numbers: readonly number[]
  /** What comes after the numbers: a release before it is done, a build. */
  readonly rest: string
}

function toVersion(text: string): Version | null {
  const match = /^(.*?)[\s^~<>=v]*(\d{1,9}(?:\.\d{1,9}){0,5})(?![\da-z])(.*)$/s.exec(text)
  if (match === null) return null
  const [, name = '', numbers = '', rest = ''] = match
  return { name, numbers: numbers.split('.').map(Number), rest }
}

function compareParts(a: string, b: string): number {
  const [left, right] = [a.split(/(\d{1,9})/), b.split(/(\d{1,9})/)]
  for (const [index, part] of left.entries()) {
    const other = right[index] ?? ''
    if (part === other) continue
    return index % 2 === 1 && other !== '' ? Number(part) - Number(other) : 0
  }
  return 0
}
