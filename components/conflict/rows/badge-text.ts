import type { MergePoint, MergeRow, RowState } from '@/lib/conflict/merge-rows'
import type { MergeRecords } from '../merge-context'
import type { Who } from '../names'
import { toDecisionBadge } from '../options'
import { decisionsLeft } from '../wording'
import { badges, contactNews, sameInOtherTab, wholeText } from '../wording-rows'

interface Place {
  readonly records: MergeRecords
  readonly who: Who
}

/** What the badge of a place says; empty where it has none. */
export function toPointBadge(point: MergePoint, { records, who }: Place): string {
  if (point.state !== 'decided') return toPlainBadge(toPresence(point), point.state, who)
  if (point.kind === 'text') return wholeText.badge
  return point.decision === null ? '' : toDecisionBadge(point.decision, { point, who, records })
}

/** What the badge of a place inside a row says; empty where the row says it of all its places. */
export function toInnerBadge(point: MergePoint, row: MergeRow, place: Place): string {
  const badge = toPointBadge(point, place)
  const isOfAll = row.points.every(({ state }) => state === point.state) && badge === toRowBadge(row, place)
  return isOfAll ? '' : badge
}

/** What the badge of a whole row says. */
export function toRowBadge(row: MergeRow, place: Place): string {
  const [only] = row.points
  if (row.state === 'invalid') return badges.invalid
  if (row.points.length === 1 && only !== undefined && row.kind !== 'contacts') return toPointBadge(only, place)
  if (row.state === 'open' && row.left > 1) return decisionsLeft(row.left)
  if (row.state !== 'decided') return toPlainBadge('change', row.state, place.who)
  const asked = row.points.filter(({ isConflict }) => isConflict).length
  return badges.decidedSome(asked, asked)
}

type Presence = 'change' | 'added' | 'removed'

function toPresence({ kind, base }: MergePoint): Presence {
  if (kind !== 'item') return 'change'
  return base === undefined ? 'added' : 'removed'
}

function toPlainBadge(presence: Presence, state: RowState, who: Who): string {
  switch (state) {
    case 'you':
      return presence === 'added'
        ? contactNews.addedByYou
        : presence === 'removed'
          ? contactNews.removedByYou
          : badges.you
    case 'them':
    case 'readonly':
      return presence === 'added'
        ? contactNews.added(who)
        : presence === 'removed'
          ? contactNews.removed(who)
          : badges.them(who)
    case 'same':
      return who.isOwnTab ? sameInOtherTab : badges.same
    case 'combined':
      return badges.combined
    case 'open':
      return badges.open
    case 'recheck':
      return badges.recheck
    case 'invalid':
      return badges.invalid
    case 'unchanged':
    case 'decided':
      return ''
  }
}
