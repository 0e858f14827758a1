import type { MergeRow } from '@/lib/conflict/merge-rows'
import type { Who } from '../names'
import { byWhom, sources } from '../wording-rows'

/** Where the value that will be saved comes from, in a word or two; empty where nobody changed it. */
export function toSource(row: MergeRow, who: Who): string {
  const [point] = row.points
  switch (row.state) {
    case 'unchanged':
    case 'open':
    case 'recheck':
    case 'invalid':
      return ''
    case 'you':
      return byWhom('you', who)
    case 'them':
    case 'readonly':
      return byWhom('them', who)
    case 'same':
      return byWhom('both', who)
    case 'combined':
      return sources.both
    case 'decided':
      return row.points.length > 1 || point === undefined ? sources.yourChoice : toChoiceSource(point.decision, who)
  }
}

function toChoiceSource(decision: MergeRow['points'][number]['decision'], who: Who): string {
  switch (decision) {
    case 'mine':
      return byWhom('you', who)
    case 'theirs':
      return byWhom('them', who)
    case 'both':
    case 'both-theirs-first':
      return sources.both
    case 'base':
      return sources.original
    default:
      return sources.written
  }
}
