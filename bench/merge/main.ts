// `npm run bench:merge -- FILE…`: how lib/merge does on real merges, beside git and node-diff3 on the same cases.
import { basename } from 'node:path'
import { type Json, mergeJson, mergeText } from '@/lib/merge'
import { type Case, type CaseFile, readCases, type Stratum, strata, strataOf } from './cases'
import { isRight, isWithinReach, mergeCase } from './diff3'
import { compareHostile } from './hostile'
import { type Score, scoreJson, scoreText } from './score'

const rounds = 3

function reportFile(name: string, file: CaseFile): void {
  const cases: readonly Case[] = file.cases
  const scores = file.kind === 'json' ? file.cases.map(scoreJson) : file.cases.map(scoreText)
  console.log(`\n${name}: ${cases.length} merges, ${file.kind === 'json' ? 'mergeJson' : 'mergeText'}\n`)
  console.log(
    '                     cases   clean   right  silently wrong  review  reachable │ git right  node-diff3 right',
  )
  const lines = cases.map((one) => isWithinReach(one) && isRight(mergeCase(one), one))
  for (const stratum of strata) reportStratum(stratum, cases, scores, lines)
  const decided = sum(scores.map((score) => score.decided))
  const followed = sum(scores.map((score) => score.followed))
  console.log(
    `\nsuggestions that people followed: ${percent(followed, decided)} of ${decided} conflicts in reachable cases`,
  )
  const [ours, diff3] =
    file.kind === 'json'
      ? compareSpeed(file.cases.filter(isWithinReach), mergeJson)
      : compareSpeed(file.cases.filter(isWithinReach), mergeText)
  const ratio = (ours / diff3).toFixed(2)
  console.log(`merges per second: ${ours.toFixed(0)}, node-diff3 by lines ${diff3.toFixed(0)}: ratio ${ratio}`)
  const left = cases.filter((one) => !isWithinReach(one)).length
  if (left > 0) console.log(`(node-diff3 was spared ${left} files of over 2,000 lines: it takes minutes for some)`)
}

function reportStratum(stratum: Stratum, cases: readonly Case[], scores: readonly Score[], lines: readonly boolean[]) {
  const isIn = (_: unknown, index: number) => cases[index] !== undefined && strataOf(cases[index]).includes(stratum)
  const [here, own] = [cases.filter(isIn), scores.filter(isIn)]
  const share = (count: number) => percent(count, here.length)
  const cells = [
    String(here.length).padStart(8),
    share(own.filter((score) => score.isClean).length),
    share(own.filter((score) => score.isRight).length),
    `  ${share(own.filter((score) => score.isClean && !score.isRight && !score.isForReview).length)}      `,
    share(own.filter((score) => score.isClean && score.isForReview).length),
    `  ${share(own.filter((score) => score.isReachable).length)}  │`,
    share(here.filter(({ git }) => git.clean && git.equalsResolved).length),
    `      ${share(lines.filter(isIn).filter(Boolean).length)}`,
  ]
  console.log(`${stratum.padEnd(18)}${cells.join(' ')}`)
}

/** Medians over rounds in turns. JSON is merged as values by one and as printed lines by the other. */
function compareSpeed<T extends Json>(
  cases: readonly Case<T>[],
  merge: (base: T, ours: T, theirs: T) => unknown,
): [number, number] {
  const rate = (run: (one: Case<T>) => unknown) => {
    const start = performance.now()
    for (const one of cases) run(one)
    return (cases.length * 1000) / (performance.now() - start)
  }
  const pairs = Array.from({ length: rounds }, () => ({
    ours: rate(({ base, ours, theirs }) => merge(base, ours, theirs)),
    diff3: rate(mergeCase),
  }))
  return [median(pairs.map(({ ours }) => ours)), median(pairs.map(({ diff3 }) => diff3))]
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const percent = (part: number, whole: number): string => `${((100 * part) / whole || 0).toFixed(1)} %`.padStart(7)

for (const file of process.argv.slice(2)) reportFile(basename(file), readCases(file))
compareHostile()
