// What a finished merge is told as, in the toast after it.
import { changedFields } from '@/lib/accounts/changes'
import type { FieldName } from '@/lib/accounts/fields'
import { toRows } from '@/lib/conflict/merge-rows'
import { countDecisions, type MergeSession, needsLook } from '@/lib/conflict/merge-session'
import { joinNames, toWho, toWhoArgs } from './names'
import type { Words } from './words'

export interface MergeReceipt {
  /** `automatic`: nobody was asked. `settled`: somebody decided. `same`: it was all stored already. */
  readonly kind: 'automatic' | 'settled' | 'same'
  readonly title: string
  readonly description?: string
}

interface Reader {
  readonly myId: string | null
  /** False where nothing had to be sent. */
  readonly isSaved: boolean
  readonly words: Words
}

/** The receipt of a merge: who changed what, by name. */
export function toMergeReceipt(session: MergeSession, { myId, isSaved, words }: Reader): MergeReceipt {
  const { t } = words
  const who = toWhoArgs(toWho(session, myId), words.locale)
  if (countDecisions(session).total > 0) return { kind: 'settled', title: t('receipt.decided', who) }
  if (!isSaved) return { kind: 'same', title: t('receipt.alreadyThere', who) }
  const changes = {
    ...who,
    theirs: listFields(changedFields(session.base, session.theirs), words),
    yours: listFields(changedFields(session.base, session.mine), words),
  }
  const unseen = toUnseenChecks(session)
  const description =
    unseen.length === 0
      ? t('receipt.changes', changes)
      : t('receipt.changesToCheck', { ...changes, labels: listFields(unseen, words) })
  return { kind: 'automatic', title: t('receipt.combined', who), description }
}

/** What was combined closely and saved without being shown. */
function toUnseenChecks(session: MergeSession): FieldName[] {
  if (needsLook(session)) return []
  return toRows(session).flatMap(({ field, points }) => (points.some(({ check }) => check !== null) ? [field] : []))
}

const listFields = (names: readonly FieldName[], { fields, locale }: Words): string =>
  joinNames(
    names.map((name) => fields(name)),
    locale,
  )
