// What a person is offered at one place: the choices of the engine in the words of the dialog.

import { formatEuros } from '@/lib/accounts/money'
import type { MergePoint } from '@/lib/conflict/merge-rows'
import type { Choice, Decision, Json, Suggestion } from '@/lib/merge'
import { isUntouched, type Place, toChoiceLabel } from './choice-label'
import { contactNameIn } from './values/contact-names'
import { formatDifference, formatValue, toValueKind, type ValueKind } from './values/format-value'
import type { Words } from './words'

export interface Option {
  readonly choice: Choice
  readonly label: string
  /** The value in full, as text; null where the label says it all. */
  readonly value: string | null
  /** What stands behind the value: "+€1,000". */
  readonly difference: string | null
  readonly side: 'you' | 'them' | null
  /** What speaks for it, where it is the one that is suggested. */
  readonly suggestion: string | null
}

/** The options of a place, in the order in which they are shown. */
export function toOptions(place: Place): Option[] {
  const { point } = place
  const choices = point.kind === 'item' ? point.options.filter((choice) => choice !== 'custom') : point.options
  const isTheirsOnly = !point.isConflict && point.preset === 'theirs'
  const ordered = isTheirsOnly ? [...choices].sort((a, b) => Number(b === 'theirs') - Number(a === 'theirs')) : choices
  return ordered.map((choice) => toOption(choice, place))
}

function toOption(choice: Choice, place: Place): Option {
  const { point, words } = place
  const isOriginal = choice === 'base' || isUntouched(choice, point)
  const side = isOriginal ? null : choice === 'mine' ? 'you' : choice === 'theirs' ? 'them' : null
  return {
    choice,
    label: toChoiceLabel(choice, place),
    value: toOptionText(choice, place),
    difference: toDifference(choice, point, words),
    side,
    suggestion: point.suggestion?.decision === choice ? toReason(point.suggestion, words) : null,
  }
}

/** What speaks for a suggestion; it is read after "Suggested:". */
const toReason = ({ decision, reason }: Suggestion, { t }: Words): string =>
  t(decision === 'both' && reason === 'superset' ? 'suggestions.bothChanges' : `suggestions.reasons.${reason}`)

/** What the badge of a decided place says. */
export function toDecisionBadge(decision: Decision, place: Place): string {
  const { t } = place.words
  return typeof decision === 'object'
    ? t('badges.wrote')
    : t('badges.decided', { choice: toChoiceLabel(decision, place) })
}

/** What was decided, in a sentence. */
export const toDecisionLabel = (decision: Decision, place: Place): string =>
  typeof decision === 'object' ? place.words.t('options.ownText') : toChoiceLabel(decision, place)

/** What was decided before the place changed, in the words of that time. */
export function toEarlierLabel(decision: Decision, { point: { both: _, ...point }, ...place }: Place): string {
  const both = point.seen?.both
  return toDecisionLabel(decision, { ...place, point: { ...point, ...(both !== undefined && { both }) } })
}

function toOptionText(choice: Choice, place: Place): string | null {
  const { point, words } = place
  switch (choice) {
    case 'mine':
    case 'theirs':
    case 'base':
      return toPlainText(point[choice], place)
    case 'both': {
      const sum = toSum(point)
      return sum === null ? (point.both ?? null) : formatEuros(sum, words.locale)
    }
    case 'both-theirs-first':
    case 'custom':
      return null
  }
}

/** A value of a place as plain text. */
export function toPlainText(value: Json | undefined, { point, records, words }: Place): string {
  const kind: ValueKind = toValueKind(point.pointer)
  if (kind !== 'order' || !Array.isArray(value)) return formatValue(kind, value, words)
  return value.map((id) => contactNameIn(records, `/contacts/${id}`)).join(', ')
}

/** Both differences applied to a number. */
export function toSum({ base, mine, theirs }: MergePoint): number | null {
  const areNumbers = typeof base === 'number' && typeof mine === 'number' && typeof theirs === 'number'
  return areNumbers ? mine - base + theirs : null
}

function toDifference(choice: Choice, { base, mine, theirs }: MergePoint, { t, locale }: Words): string | null {
  if (typeof base !== 'number' || typeof mine !== 'number' || typeof theirs !== 'number') return null
  const [own, other] = [mine - base, theirs - base]
  switch (choice) {
    case 'mine':
      return own === 0 ? null : formatDifference(own, locale)
    case 'theirs':
      return other === 0 ? null : formatDifference(other, locale)
    case 'both':
      return t('options.differences', { yours: formatDifference(own, locale), theirs: formatDifference(other, locale) })
    case 'base':
    case 'both-theirs-first':
    case 'custom':
      return null
  }
}
