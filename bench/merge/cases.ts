// Real three-way merges, one JSON object a line, gzipped or not: see the README of the corpus that they come from.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Json } from '@/lib/merge'

export interface Case<T = Json> {
  readonly id: string
  readonly repo: string
  readonly path: string
  readonly base: T
  readonly ours: T
  readonly theirs: T
  /** What the people who merged committed. */
  readonly resolved: T
  /** What `git merge-file` made of it. */
  readonly git: { readonly clean: boolean; readonly equalsResolved: boolean }
  /** `composable`: conflicts that were settled by nothing but words of both sides. */
  readonly facts: { readonly asMerged: boolean; readonly oneSide: string | null; readonly novel: boolean } | null
}

export const strata = ['all', 'git-clean', 'git-conflict', 'composable'] as const
export type Stratum = (typeof strata)[number]

export function strataOf({ git, facts }: Case<unknown>): readonly Stratum[] {
  if (git.clean) return ['all', 'git-clean']
  const isComposable = facts?.asMerged === true && facts.oneSide === null && !facts.novel
  return isComposable ? ['all', 'git-conflict', 'composable'] : ['all', 'git-conflict']
}

export type CaseFile =
  | { readonly kind: 'json'; readonly cases: readonly Case[] }
  | { readonly kind: 'text'; readonly cases: readonly Case<string>[] }

/** Files of JSON only are read as values, everything else as text. */
export function readCases(file: string): CaseFile {
  const bytes = readFileSync(file)
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b
  const text = (isZipped ? gunzipSync(bytes) : bytes).toString('utf8')
  const records = text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Case]))
  if (!records.every(({ path }) => path.endsWith('.json'))) return { kind: 'text', cases: records as Case<string>[] }
  return { kind: 'json', cases: records.map(parseSides) }
}

const parse = (text: Json): Json => (typeof text === 'string' ? (JSON.parse(text) as Json) : text)

const parseSides = (record: Case): Case => ({
  ...record,
  base: parse(record.base),
  ours: parse(record.ours),
  theirs: parse(record.theirs),
  resolved: parse(record.resolved),
})
