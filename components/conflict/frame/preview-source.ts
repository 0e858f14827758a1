import type { MergeRow } from '@/lib/conflict/merge-rows'
import { toWhoArgs, type Who } from '../names'
import type { Words } from '../words'

/** Where the value that will be saved comes from, in a word or two; empty where nobody changed it. */
export function toSource(row: MergeRow, who: Who, words: Words): string {
  const [point] = row.points
  const { t, locale } = words
  switch (row.state) {
    case 'unchanged':
    case 'open':
    case 'recheck':
    case 'invalid':
      return ''
    case 'you':
      return t('by.you')
    case 'them':
      return t('by.them', toWhoArgs(who, locale))
    case 'same':
      return t('by.both')
    case 'combined':
      return t('sources.both')
    case 'decided':
      return row.points.length > 1 || point === undefined
        ? t('sources.choices')
        : toChoiceSource(point.decision, who, words)
  }
}

function toChoiceSource(decision: MergeRow['points'][number]['decision'], who: Who, { t, locale }: Words): string {
  switch (decision) {
    case 'mine':
      return t('by.you')
    case 'theirs':
      return t('by.them', toWhoArgs(who, locale))
    case 'both':
    case 'both-theirs-first':
      return t('sources.both')
    case 'base':
      return t('sources.original')
    default:
      return t('sources.written')
  }
}
