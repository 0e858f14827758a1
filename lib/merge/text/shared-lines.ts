// Takes the lines that both sides have out of a conflict, so that only what differs is asked (git calls this zealous).
// Contract: the drafts join to the sides of the conflict exactly; what only one side has there is for a look.
import { diffTokens } from './hunks'
import type { Draft } from './settle'
import { pickSpacing, toConflict } from './settle'
import type { Token } from './tokens'
import { isBlank, joinTokens, toLines } from './tokens'

const maxSteps = 100_000

export function cutSharedLines(conflict: Draft): Draft[] {
  const { mine, theirs } = conflict
  // A comparison the other way round may match other lines, so the order is one that does not depend on the sides.
  const runs = mine <= theirs ? compareLines(mine, theirs) : compareLines(theirs, mine).map(swap)
  if (!runs.some((run) => run.isShared)) return [conflict]
  const isBlankRun = ({ mine, theirs }: Run) => isBlank(mine) || isBlank(theirs)
  const home = runs.find((run) => !isBlankRun(run)) ?? runs[0]
  return runs.map((run) => settleRun(run, run === home ? conflict.base : ''))
}

interface Run {
  readonly mine: string
  readonly theirs: string
  readonly isShared: boolean
}

const swap = ({ mine, theirs, isShared }: Run): Run => ({ mine: theirs, theirs: mine, isShared })

function compareLines(left: string, right: string): Run[] {
  const [mine, theirs] = [toLines(left), toLines(right)]
  const runs: Run[] = []
  const add = (left: readonly Token[], right: readonly Token[], isEqual: boolean) => {
    const run = {
      mine: joinTokens(left),
      theirs: joinTokens(right),
      // A bracket alone is no agreement: each of two new functions needs its own.
      isShared: isEqual && left.some((line) => /[\p{L}\p{N}]/u.test(line.key)),
    }
    const last = runs.at(-1)
    if (run.mine + run.theirs === '') return
    if (last === undefined || last.isShared || run.isShared) runs.push(run)
    else runs[runs.length - 1] = { mine: last.mine + run.mine, theirs: last.theirs + run.theirs, isShared: false }
  }
  let [from, start] = [0, 0]
  for (const hunk of diffTokens(mine, theirs, maxSteps)?.hunks ?? [
    { from: 0, to: mine.length, start: 0, end: theirs.length },
  ]) {
    add(mine.slice(from, hunk.from), theirs.slice(start, hunk.start), true)
    add(mine.slice(hunk.from, hunk.to), theirs.slice(hunk.start, hunk.end), false)
    from = hunk.to
    start = hunk.end
  }
  add(mine.slice(from), theirs.slice(start), true)
  return runs
}

function settleRun({ mine, theirs, isShared }: Run, base: string): Draft {
  if (isShared) return { base, mine, theirs, verdict: 'same', value: pickSpacing(mine, theirs) }
  if (base !== '' || (mine !== '' && theirs !== '')) return toConflict({ base, mine, theirs })
  return { base, mine, theirs, verdict: theirs === '' ? 'mine' : 'theirs', value: mine + theirs, confidence: 'review' }
}
