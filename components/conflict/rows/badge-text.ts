import type { MergePoint, MergeRow, RowState } from '@/lib/conflict/merge-rows'
import type { Place } from '../choice-label'
import { toWhoArgs } from '../names'
import { toDecisionBadge } from '../options'

type Around = Omit<Place, 'point'>

/** What the badge of a place says; empty where it has none. */
export function toPointBadge(point: MergePoint, around: Around): string {
  if (point.state !== 'decided') return toPlainBadge(toPresence(point), point.state, around)
  if (point.kind === 'text') return around.words.t('badges.edited')
  return point.decision === null ? '' : toDecisionBadge(point.decision, { ...around, point })
}

/** What the badge of a whole row says. */
export function toRowBadge(row: MergeRow, around: Around): string {
  const { t } = around.words
  const [only] = row.points
  if (row.state === 'invalid') return t('badges.invalid')
  if (row.points.length === 1 && only !== undefined && row.kind !== 'contacts') return toPointBadge(only, around)
  if (row.state === 'open' && row.left > 1) return t('progress.left', { left: row.left })
  if (row.state !== 'decided') return toPlainBadge('change', row.state, around)
  const asked = row.points.filter(({ isConflict }) => isConflict).length
  return t('progress.decided', { decided: asked, total: asked })
}

type Presence = 'change' | 'added' | 'removed'

function toPresence({ kind, base }: MergePoint): Presence {
  if (kind !== 'item') return 'change'
  return base === undefined ? 'added' : 'removed'
}

const yours = { change: 'badges.you', added: 'badges.addedByYou', removed: 'badges.removedByYou' } as const
const theirs = { change: 'badges.them', added: 'badges.addedByThem', removed: 'badges.removedByThem' } as const

function toPlainBadge(presence: Presence, state: RowState, { who, words: { t, locale } }: Around): string {
  switch (state) {
    case 'you':
      return t(yours[presence])
    case 'them':
      return t(theirs[presence], toWhoArgs(who, locale))
    case 'same':
      return t('badges.same', toWhoArgs(who, locale))
    case 'combined':
      return t('badges.combined')
    case 'open':
      return t('badges.open')
    case 'recheck':
      return t('badges.recheck')
    case 'invalid':
      return t('badges.invalid')
    case 'unchanged':
    case 'decided':
      return ''
  }
}
