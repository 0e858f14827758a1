// The rows of a merge of any record: a part, or of a text each passage that somebody changed.
import {
  type Choice,
  type Json,
  type Part,
  type Passage,
  parsePointer,
  type RecordMerge,
  type Verdict,
} from '@/lib/merge'

export interface RecordRow {
  readonly pointer: string
  /** The name of the field that it is in. */
  readonly field: string
  readonly verdict: Exclude<Verdict, 'unchanged'>
  readonly mine: Json | undefined
  readonly theirs: Json | undefined
  readonly base: Json | undefined
  readonly value: Json | undefined
  /** What `both` gives, where that is known before it is chosen. */
  readonly both?: Json | undefined
  readonly options: readonly Exclude<Choice, 'custom'>[]
}

/** What somebody changed, what is to decide first. */
export function toRecordRows({ parts }: RecordMerge): readonly RecordRow[] {
  const rows = parts.flatMap((part) => (part.text ? part.text.passages.flatMap(toRow) : toRow(part)))
  const isOpen = ({ verdict }: RecordRow) => verdict === 'conflict'
  return [...rows.filter(isOpen), ...rows.filter((row) => !isOpen(row))]
}

function toRow(point: Part | Passage): readonly RecordRow[] {
  const { verdict, pointer, mine, theirs, base, value } = point
  if (verdict === 'unchanged') return []
  const options = point.options.filter((choice) => choice !== 'custom')
  const both = 'both' in point ? point.both : undefined
  return [{ verdict, pointer, mine, theirs, base, value, both, options, field: parsePointer(pointer)?.[0] ?? pointer }]
}

/** A value as a person reads it: texts as they are, the rest as JSON. */
export function toShownValue(value: Json | undefined, empty: string): string {
  if (value === undefined || value === null || value === '') return empty
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1)
}
