// How a merge compares with what people committed.
import { isDeepStrictEqual } from 'node:util'
import { type Decisions, mergeJson, mergeText } from '@/lib/merge'
import type { Case } from './cases'
import { reachText, reachValue } from './reach'

export interface Score {
  readonly isClean: boolean
  /** Clean, and what people committed. */
  readonly isRight: boolean
  /** Combined somewhere with the advice to look. */
  readonly isForReview: boolean
  /** Right by itself, or by a choice for each conflict. */
  readonly isReachable: boolean
  /** Conflicts of a reachable case, and how many of their suggestions people followed. */
  readonly decided: number
  readonly followed: number
}

export function scoreText({ base, ours, theirs, resolved }: Case<string>): Score {
  const merge = mergeText(base, ours, theirs)
  const isRight = merge.clean && merge.value === resolved
  return score(merge.clean, merge.passages, isRight, isRight ? [] : reachText(merge, resolved))
}

export function scoreJson({ base, ours, theirs, resolved }: Case): Score {
  const merge = mergeJson(base, ours, theirs)
  const isRight = merge.clean && isDeepStrictEqual(merge.value, resolved)
  return score(merge.clean, merge.parts, isRight, isRight ? [] : reachValue(merge, resolved))
}

type Unit = ReturnType<typeof mergeText>['passages'][number] | ReturnType<typeof mergeJson>['parts'][number]

function score(isClean: boolean, units: readonly Unit[], isRight: boolean, reached: readonly Decisions[]): Score {
  const conflicts = units.filter(({ verdict }) => verdict === 'conflict')
  const isDecided = reached.length > 0 && !isClean
  const followed = conflicts.filter(({ pointer, suggestion }) =>
    reached.some((decisions) => suggestion !== undefined && decisions[pointer] === suggestion.decision),
  )
  return {
    isClean,
    isRight,
    isForReview: units.some(({ confidence }) => confidence === 'review'),
    isReachable: isRight || isDecided,
    decided: isDecided ? conflicts.length : 0,
    followed: isDecided ? followed.length : 0,
  }
}
