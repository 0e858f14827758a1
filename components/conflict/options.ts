// What a person is offered at one place: the choices of the engine in the words of the dialog.

import { formatEuros } from '@/lib/accounts/money'
import type { MergePoint } from '@/lib/conflict/merge-rows'
import type { Choice, Decision, Json } from '@/lib/merge'
import type { MergeRecords } from './merge-context'
import type { Who } from './names'
import { contactNameIn } from './values/contact-names'
import { formatDifference, formatValue, toValueKind, type ValueKind } from './values/format-value'
import { suggestionReason } from './wording-checks'
import { badges, contactLabel, optionLabel, passageLabel, row } from './wording-rows'

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

interface Place {
  readonly point: MergePoint
  readonly who: Who
  readonly records: MergeRecords
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
  const { point } = place
  const isOriginal = choice === 'base' || isUntouched(choice, point)
  const side = isOriginal ? null : choice === 'mine' ? 'you' : choice === 'theirs' ? 'them' : null
  return {
    choice,
    label: toChoiceLabel(choice, place),
    value: toOptionText(choice, place),
    difference: toDifference(choice, point),
    side,
    suggestion: point.suggestion?.decision === choice ? suggestionReason(point.suggestion) : null,
  }
}

/** A side that did not change it offers the original. */
const isUntouched = (choice: Choice, point: MergePoint): boolean =>
  !point.isConflict &&
  ((choice === 'mine' && point.preset === 'theirs') || (choice === 'theirs' && point.preset === 'mine'))

/** What a choice is called at this place. */
export function toChoiceLabel(choice: Choice, { point, who, records }: Place): string {
  const { kind, reason, base, mine, theirs, both } = point
  if (kind === 'item')
    return contactLabel(choice, who, {
      name: contactNameIn(records, point.pointer),
      isMineThere: mine !== undefined,
      isTheirsThere: theirs !== undefined,
      wasThere: base !== undefined,
    })
  if (isUntouched(choice, point)) return row.original
  if (kind === 'passage')
    return passageLabel(choice, who, { reason, isMineGone: isBlank(mine), isFitting: both !== undefined })
  return optionLabel(choice, who)
}

const isBlank = (value: Json | undefined): boolean => typeof value === 'string' && value.trim() === ''

/** What the badge of a decided place says. */
export function toDecisionBadge(decision: Decision, place: Place): string {
  return typeof decision === 'object' ? badges.wrote : badges.decided(toChoiceLabel(decision, place))
}

/** What was decided, in a sentence. */
export const toDecisionLabel = (decision: Decision, place: Place): string =>
  typeof decision === 'object' ? badges.ownText : toChoiceLabel(decision, place)

/** What was decided before the place changed, in the words of that time. */
export function toEarlierLabel(decision: Decision, { point: { both: _, ...point }, ...place }: Place): string {
  const both = point.seen?.both
  return toDecisionLabel(decision, { ...place, point: { ...point, ...(both !== undefined && { both }) } })
}

function toOptionText(choice: Choice, place: Place): string | null {
  const { point } = place
  switch (choice) {
    case 'mine':
    case 'theirs':
    case 'base':
      return toPlainText(point[choice], place)
    case 'both': {
      const sum = toSum(point)
      return sum === null ? (point.both ?? null) : formatEuros(sum)
    }
    case 'both-theirs-first':
    case 'custom':
      return null
  }
}

/** A value of a place as plain text. */
export function toPlainText(value: Json | undefined, { point, records }: Place): string {
  const kind: ValueKind = toValueKind(point.pointer)
  if (kind !== 'order' || !Array.isArray(value)) return formatValue(kind, value)
  return value.map((id) => contactNameIn(records, `/contacts/${id}`)).join(', ')
}

/** Both differences applied to a number. */
export function toSum({ base, mine, theirs }: MergePoint): number | null {
  const areNumbers = typeof base === 'number' && typeof mine === 'number' && typeof theirs === 'number'
  return areNumbers ? mine - base + theirs : null
}

function toDifference(choice: Choice, { base, mine, theirs }: MergePoint): string | null {
  if (typeof base !== 'number' || typeof mine !== 'number' || typeof theirs !== 'number') return null
  const [own, other] = [mine - base, theirs - base]
  switch (choice) {
    case 'mine':
      return own === 0 ? null : formatDifference(own)
    case 'theirs':
      return other === 0 ? null : formatDifference(other)
    case 'both':
      return `${formatDifference(own)} and ${formatDifference(other)}`
    case 'base':
    case 'both-theirs-first':
    case 'custom':
      return null
  }
}
