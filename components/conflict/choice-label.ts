// What the answers of a place are called.
import type { MergePoint } from '@/lib/conflict/merge-rows'
import type { Choice, Json } from '@/lib/merge'
import type { MergeRecords } from './merge-context'
import { toWhoArgs, type Who } from './names'
import { contactNameIn } from './values/contact-names'
import type { Words } from './words'

/** A place of the merge, and what is needed to speak of it. */
export interface Place {
  readonly point: MergePoint
  readonly who: Who
  readonly records: MergeRecords
  readonly words: Words
}

/** What a choice is called at this place. */
export function toChoiceLabel(choice: Choice, place: Place): string {
  const { point, words } = place
  if (point.kind === 'item') return toContactLabel(choice, place)
  if (isUntouched(choice, point)) return words.t('row.original')
  return point.kind === 'passage' ? toPassageLabel(choice, place) : toPlainLabel(choice, place)
}

/** A side that did not change it offers the original. */
export const isUntouched = (choice: Choice, point: MergePoint): boolean =>
  !point.isConflict &&
  ((choice === 'mine' && point.preset === 'theirs') || (choice === 'theirs' && point.preset === 'mine'))

/** An answer about a plain value. `both` is there for numbers alone. */
function toPlainLabel(choice: Choice, { who, words: { t, locale } }: Place): string {
  switch (choice) {
    case 'mine':
      return t('options.yours')
    case 'theirs':
      return t('options.theirs', toWhoArgs(who, locale))
    case 'both':
      return t('options.applyBoth')
    case 'both-theirs-first':
      return t('options.theirsFirst', toWhoArgs(who, locale))
    case 'base':
      return t('row.original')
    case 'custom':
      return t('options.write')
  }
}

function toPassageLabel(choice: Choice, place: Place): string {
  const { point, who, words } = place
  const { t, locale } = words
  const isGone = point.reason === 'edit-delete'
  const isMineGone = isBlank(point.mine)
  switch (choice) {
    case 'mine':
      return t(isGone ? (isMineGone ? 'passages.removeYours' : 'passages.keepYours') : 'passages.yours')
    case 'theirs': {
      const key = isGone ? (isMineGone ? 'passages.keepTheirs' : 'passages.removeTheirs') : 'passages.theirs'
      return t(key, toWhoArgs(who, locale))
    }
    case 'both':
      return t(point.both === undefined ? 'options.yoursFirst' : 'passages.bothChanges')
    case 'custom':
      return t('passages.edit')
    case 'both-theirs-first':
    case 'base':
      return toPlainLabel(choice, place)
  }
}

const isBlank = (value: Json | undefined): boolean => typeof value === 'string' && value.trim() === ''

/** An answer about a whole contact: whether it is there, and with whose edit. */
function toContactLabel(choice: Choice, { point, who, records, words: { t, locale } }: Place): string {
  const contact = contactNameIn(records, point.pointer).split(/\s+/)[0] ?? ''
  const wasThere = point.base !== undefined
  if (choice === 'base') return t('row.original')
  if (choice === 'mine') {
    if (point.mine !== undefined) return t(wasThere ? 'contacts.keepYours' : 'contacts.add', { contact })
    return t(wasThere ? 'contacts.removeYours' : 'contacts.leaveOut', { contact })
  }
  const args = { contact, ...toWhoArgs(who, locale) }
  if (point.theirs !== undefined) return t(wasThere ? 'contacts.keepTheirs' : 'contacts.addTheirs', args)
  return wasThere ? t('contacts.removeTheirs', args) : t('contacts.leaveOut', { contact })
}
